import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { checksumOf } from '../../src/source/lock/lock-file.js';
import { gitIn, type TestRepository, testRepository } from '../support/git.js';
import { run } from '../support/in-process.js';
import { edit, SMALL } from '../support/workspace.js';

// A hostile editor: each way round the lock that a pull request could try, with the text changed besides.

const NORR = 'uppdrag/2026/norr/uppdrag.md';
const LOCK = 'uppdrag/2026/norr/uppdrag.lock.yaml';

const FACTS = ['--date', '2025-10-02', '--paragraph', '12', '--dnr', 'OSN 2025-00012'];

let repository: TestRepository;
let cwd: string;

beforeAll(async () => {
  repository = testRepository();
  cwd = repository.top;
  for (const [file, content] of Object.entries(SMALL)) repository.put(`uppdrag/${file}`, content);
  repository.put('uppdrag/uppdrag.yaml', 'namn: Provregionen\nregler: {spelling: av}\n');
  repository.commit('Drafts');
  expect((await run(['decide', 'norr', ...FACTS], { cwd })).code).toBe(0);
  repository.commit('Decided');
});

afterEach(() => {
  gitIn(cwd, 'checkout', '--quiet', '--force', 'main');
  gitIn(cwd, 'clean', '-fdq');
});

afterAll(() => repository.remove());

const change = (file: string, how: (text: string) => string) => edit(join(cwd, file), how);
const changeText = () => change(NORR, (text) => text.replace('ska ge vård', 'kan ge vård'));
const removeLock = () => rmSync(join(cwd, LOCK));
const callDraft = () => change(NORR, (text) => text.replace('status: beslutad', 'status: utkast'));
const dropDecision = () => change(NORR, (text) => text.replace(/^beslut:\n(?: .*\n)+/m, ''));

/** A lock of the changed text, as the program writes it where nothing was decided before. */
async function forgedLock(): Promise<string> {
  const other = testRepository();
  for (const [file, content] of Object.entries(SMALL)) other.put(`uppdrag/${file}`, content);
  edit(join(other.top, NORR), (text) => text.replace('ska ge vård', 'kan ge vård'));
  expect((await run(['decide', 'norr', ...FACTS], { cwd: other.top })).code).toBe(0);
  const lock = readFileSync(join(other.top, LOCK), 'utf8');
  other.remove();
  return lock;
}

/** With the lines of another lock from one key to the next, and a checksum that is right. */
function withKey(lock: string, key: string, other: string): string {
  const part = new RegExp(`^${key}:.*\\n(?: .*\\n)*`, 'm');
  const lines = lock.replace(part, part.exec(other)![0]).replace(/^kontrollsumma:.*\n?/m, '');
  return `${lines}kontrollsumma: ${checksumOf(lines)}\n`;
}

const WAYS: Record<string, { try(): unknown; says: string }> = {
  'the text alone': { try() {}, says: 'läses inte som den beslutades' },
  'without the lock': { try: removeLock, says: 'dess lås (2026/norr/uppdrag.lock.yaml) är borta' },
  'a comment that ignores the check': {
    try: () =>
      change(NORR, (text) =>
        text.replace('# Uppdrag\n', '# Uppdrag\n\n<!-- uppdrag-ignore decided-text: rättelse -->\n\n'),
      ),
    says: 'går inte att undanta',
  },
  'the check turned off': {
    try: () =>
      change('uppdrag/uppdrag.yaml', (text) =>
        text.replace('{spelling: av}', '{spelling: av, decided-text: av}'),
      ),
    says: 'decided-text',
  },
  'the check turned down': {
    try: () =>
      change('uppdrag/uppdrag.yaml', (text) =>
        text.replace('{spelling: av}', '{spelling: av, decided-text: råd}'),
      ),
    says: 'decided-text',
  },
  'called a draft': { try: callDraft, says: 'står som utkast utan öppen revidering' },
  'called a draft, without the lock': {
    try() {
      callDraft();
      removeLock();
    },
    says: 'står som utkast utan öppen revidering',
  },
  'called a draft, without decision and lock': {
    try() {
      callDraft();
      dropDecision();
      removeLock();
    },
    says: 'står som utkast utan öppen revidering',
  },
  'a lock of the new text': {
    async try() {
      const lock = await forgedLock();
      change(LOCK, () => lock);
    },
    says: 'annan text än den som beslutades',
  },
  'a lock of the new text that names the old files': {
    async try() {
      const lock = await forgedLock();
      change(LOCK, (old) => withKey(lock, 'källor', old));
    },
    says: 'annan text än den som beslutades',
  },
};

describe('a decided text that was changed', () => {
  for (const [way, { try: attempt, says }] of Object.entries(WAYS)) {
    it(`is an error: ${way}`, async () => {
      changeText();
      await attempt();
      const { code, stdout, stderr } = await run(['check', 'norr'], { cwd });
      expect([code, (stdout + stderr).replace(/\s+/g, ' ')]).toEqual([1, expect.stringContaining(says)]);
    });

    it(`is an error in a pull request: ${way}`, async () => {
      gitIn(cwd, 'checkout', '--quiet', '-B', 'attempt');
      changeText();
      await attempt();
      repository.commit('Attempt');
      const { code, stdout, stderr } = await run(['check', '--changed', 'main'], { cwd });
      expect([code, (stdout + stderr).replace(/\s+/g, ' ')]).toEqual([1, expect.stringContaining(says)]);
      const markdown = await run(['check', '--changed', 'main', '--format', 'markdown'], { cwd });
      expect(markdown.code).toBe(1);
      expect(markdown.stdout).toContain('**Beslutad text berörs:** `2026/norr`');
    });
  }

  it('is an error when it was removed altogether', async () => {
    gitIn(cwd, 'checkout', '--quiet', '-B', 'attempt');
    rmSync(join(cwd, 'uppdrag/2026/norr'), { recursive: true });
    repository.commit('Attempt');
    const { code, stdout } = await run(['check', '--changed', 'main', '--format', 'markdown'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain('**Beslutad text berörs:** `2026/norr`');
  });

  it('stays one after the lock is gone from the last commit too', async () => {
    changeText();
    removeLock();
    gitIn(cwd, 'checkout', '--quiet', '-B', 'attempt');
    repository.commit('Attempt');
    const { code, stdout } = await run(['check', 'norr'], { cwd });
    expect([code, stdout.replace(/\s+/g, ' ')]).toEqual([1, expect.stringContaining('är borta')]);
  });
});

describe('what is no change of a decided text', () => {
  it('passes: a revision that is being written', async () => {
    expect((await run(['revise', 'norr', '--summary', 'Ny ram'], { cwd })).code).toBe(0);
    changeText();
    const { code } = await run(['check', 'norr'], { cwd });
    expect(code).toBe(0);
  });

  it('passes: the revision decided', async () => {
    expect((await run(['revise', 'norr', '--summary', 'Ny ram'], { cwd })).code).toBe(0);
    changeText();
    const decided = await run(['decide', 'norr', '--date', '2026-02-01', '--paragraph', '3'], { cwd });
    expect([decided.code, decided.stderr]).toEqual([0, expect.any(String)]);
    expect((await run(['check', 'norr'], { cwd })).code).toBe(0);
  });
});

it('says what cannot be known without git', async () => {
  const other = testRepository();
  onTestFinished(() => other.remove());
  for (const [file, content] of Object.entries(SMALL)) other.put(`uppdrag/${file}`, content);
  expect((await run(['decide', 'norr', ...FACTS], { cwd: other.top })).code).toBe(0);
  rmSync(join(other.top, LOCK));
  rmSync(join(other.top, '.git'), { recursive: true });
  const { code, stdout } = await run(['check', 'norr', '--no-spelling'], { cwd: other.top });
  expect([code, stdout.replace(/\s+/g, ' ')]).toEqual([
    0,
    expect.stringContaining('går inte att veta utan git'),
  ]);
});
