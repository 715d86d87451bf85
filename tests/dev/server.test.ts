import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startPreview } from '../../src/dev/preview.js';
import { edit, SMALL, smallWorkspace, write } from '../support/workspace.js';
import { ask, listenTo, previewOf } from './support.js';

const NORR = '2026/norr';

/** The path of an address, and the token that it begins with. */
function parts(url: string): { path: string; base: string } {
  const { pathname } = new URL(url);
  return { path: pathname, base: `/${pathname.split('/')[1]}/` };
}

it('says in place of a PDF that something is too wide for its page, and what to do', async () => {
  const heads = Array.from({ length: 50 }, (_, index) => `Vårdtillfällen${index}`);
  const table = `| ${heads.join(' | ')} |\n|${'---|'.repeat(50)}\n| ${heads.join(' | ')} |\n`;
  const file = `${NORR}/uppdrag.md`;
  const preview = await previewOf(smallWorkspace({ [file]: `${SMALL[file]}\n# Bred\n\n${table}` }));
  const answer = await ask(preview, { path: `${parts(preview.url).base}pdf/${NORR}` });
  expect(answer.status).not.toBe(200);
  expect(answer.body).toMatch(/mm för brett/);
  expect(answer.body).toContain('Dela tabellen i två');
});

describe('whoever has the address', () => {
  it('gets the page, its files and the document in its sandbox', async () => {
    const preview = await previewOf(smallWorkspace());
    const { base, path } = parts(preview.url);
    const page = await ask(preview, { path });
    expect(page.status).toBe(200);
    expect(page.body).toContain('<iframe id="ram"');
    expect(page.body).toContain('sandbox="allow-scripts"');
    expect(page.headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(page.headers['content-security-policy']).not.toContain('unsafe-inline');
    expect(page.headers['referrer-policy']).toBe('no-referrer');
    for (const file of ['dev.css', 'dev.js', 'typsnitt/sans-400.woff2', 'typsnitt/sans-600.woff2']) {
      expect((await ask(preview, { path: base + file })).status).toBe(200);
    }
    const frame = await ask(preview, { path: `${base}vy/${NORR}` });
    expect(frame.status).toBe(200);
    expect(frame.body).toContain('data-k=');
    const policy = String(frame.headers['content-security-policy']);
    expect(policy).toContain('sandbox allow-scripts');
    expect(policy).toMatch(/script-src 'sha256-[^']+';/);
    expect(policy).toContain("frame-ancestors 'self'");
    // The document's own policy would forbid the one script that is ours.
    expect(frame.body).not.toContain('http-equiv="Content-Security-Policy"');
  });

  it('is led from the first page to a commission', async () => {
    const preview = await previewOf(smallWorkspace());
    const { base, path } = parts(preview.url);
    const answer = await ask(preview, { path: base });
    expect([answer.status, answer.headers.location]).toEqual([302, path]);
    expect(path).toBe(`${base}uppdrag/${NORR}`);
  });

  it('is spoken to in English when that is asked for; the document stays Swedish', async () => {
    const preview = await startPreview({ root: join(smallWorkspace(), 'uppdrag'), language: 'en' });
    onTestFinished(() => preview.close());
    const { path, base } = parts(preview.url);
    const { body } = await ask(preview, { path });
    expect(body).toContain('<html lang="en">');
    expect(body).toContain('Show blocks');
    expect(body).not.toMatch(/Visa block|anmärkningar|Källa/);
    expect((await ask(preview, { path: `${base}vy/${NORR}` })).body).toContain('<html lang="sv">');
  });

  it('is told when there is nothing to show', async () => {
    const folder = smallWorkspace();
    rmSync(join(folder, 'uppdrag', '2026'), { recursive: true });
    const preview = await previewOf(folder);
    const answer = await ask(preview, { path: parts(preview.url).path });
    expect(answer.status).toBe(200);
    expect(answer.body).toContain('Arbetsytan har inga uppdrag än.');
  });
});

describe('nobody else', () => {
  const GOOD = (port: number) => ({ host: `127.0.0.1:${port}` });
  const CASES: [string, number, (port: number) => { method?: string; headers: Record<string, string> }][] = [
    ['a name that was made to lead here', 403, () => ({ headers: { host: 'attacker.example' } })],
    ['such a name with our port', 403, (port) => ({ headers: { host: `attacker.example:${port}` } })],
    ['another port in Host', 403, (port) => ({ headers: { host: `127.0.0.1:${port + 1}` } })],
    [
      'a page on the internet',
      403,
      (port) => ({ headers: { ...GOOD(port), origin: 'https://attacker.example' } }),
    ],
    ['a page without an origin', 403, (port) => ({ headers: { ...GOOD(port), origin: 'null' } })],
    [
      'a page on another port',
      403,
      (port) => ({ headers: { ...GOOD(port), origin: `http://127.0.0.1:${port + 1}` } }),
    ],
    [
      'a request across sites',
      403,
      (port) => ({ headers: { ...GOOD(port), 'sec-fetch-site': 'cross-site' } }),
    ],
    [
      'a request from another port',
      403,
      (port) => ({ headers: { ...GOOD(port), 'sec-fetch-site': 'same-site' } }),
    ],
    ['a form that is sent', 405, (port) => ({ method: 'POST', headers: GOOD(port) })],
    ['PUT', 405, (port) => ({ method: 'PUT', headers: GOOD(port) })],
    ['OPTIONS', 405, (port) => ({ method: 'OPTIONS', headers: GOOD(port) })],
  ];

  it('gets in: Host, Origin, site and method are ours', async () => {
    const preview = await previewOf(smallWorkspace());
    const { path, base } = parts(preview.url);
    for (const [name, status, how] of CASES) {
      for (const asked of [path, `${base}pdf/${NORR}`, `${base}handelser/${NORR}`]) {
        const answer = await ask(preview, { path: asked, ...how(preview.port) });
        expect([name, asked, answer.status]).toEqual([name, asked, status]);
        expect(answer.body).not.toContain('Sjukhuset');
        expect(answer.headers['access-control-allow-origin']).toBeUndefined();
      }
    }
  });

  it('gets anything without the token, with another or with part of it', async () => {
    const preview = await previewOf(smallWorkspace());
    const { path, base } = parts(preview.url);
    const token = base.slice(1, -1);
    expect(token.length).toBeGreaterThanOrEqual(22);
    const asked = [
      '/',
      `/uppdrag/${NORR}`,
      `/${token.slice(0, -1)}/`,
      `/${'A'.repeat(token.length)}/`,
      '//',
      path.toUpperCase(),
    ];
    for (const each of asked) {
      const answer = await ask(preview, { path: each });
      expect([each, answer.status, answer.body]).toEqual([each, 404, 'Not found\n']);
    }
  });

  it('gets a file by its path, however it is written', async () => {
    const preview = await previewOf(smallWorkspace());
    const { base } = parts(preview.url);
    const asked = [
      'uppdrag.yaml',
      '../uppdrag.yaml',
      'typsnitt/../../../../package.json',
      'typsnitt/%2e%2e/%2e%2e/mall.json',
      'vy/../../etc/passwd',
      'vy/..%2f..%2fetc%2fpasswd',
      'vy/2026/norr/uppdrag.md',
      'uppdrag/2026/norr/',
      'uppdrag/2026/finns-inte',
      'pdf/2026/finns-inte',
      'handelser/2026/finns-inte',
      'annat/2026/norr',
      '%E0%A4%A',
      'uppdrag/__proto__',
      'uppdrag/%00',
    ];
    for (const each of asked)
      expect([each, (await ask(preview, { path: base + each })).status]).toEqual([each, 404]);
  });
});

describe('a page that listens', () => {
  it('loads anew when it has nothing to show yet', async () => {
    const folder = smallWorkspace({ '2026/norr/uppdrag.md': '---\ntyp: [\n---\n' });
    const preview = await previewOf(folder);
    const { base, path } = parts(preview.url);
    const { body } = await ask(preview, { path: `${base}vy/${NORR}` });
    expect(body).toContain('Det går inte att visa uppdraget förrän felen är rättade.');
    expect((await ask(preview, { path })).body).toContain('data-version=""');
    const page = listenTo(preview, `${base}handelser/${NORR}?version=`);
    await page.next('lage');
    write(join(folder, 'uppdrag'), { '2026/norr/uppdrag.md': SMALL['2026/norr/uppdrag.md']! });
    await page.next('om');
  });

  it('is told of a change in a block that it uses', async () => {
    const folder = smallWorkspace();
    const preview = await previewOf(folder);
    const { base } = parts(preview.url);
    const version = /data-version="(\w+)"/.exec(
      (await ask(preview, { path: parts(preview.url).path })).body,
    )![1]!;
    const page = listenTo(preview, `${base}handelser/${NORR}?version=${version}`);
    await page.next('lage');
    edit(join(folder, 'uppdrag/block/sakerhet.md'), (text) =>
      text.replace('för säkerheten', 'för all säkerhet'),
    );
    const view = (await page.next('vy')) as { body: string; uses: { name: string }[] };
    expect(view.body).toContain('Utföraren ansvarar för all säkerhet.');
    expect(view.uses.map(({ name }) => name)).toEqual(['sakerhet@1']);
  });

  it('keeps the last good view while a file is broken, and is told of the error at its line', async () => {
    const folder = smallWorkspace();
    const preview = await previewOf(folder);
    const { base, path } = parts(preview.url);
    const version = /data-version="(\w+)"/.exec((await ask(preview, { path })).body)![1]!;
    const page = listenTo(preview, `${base}handelser/${NORR}?version=${version}`);
    await page.next('lage');
    const table = join(folder, 'uppdrag/2026/norr/tabeller/ram.yaml');
    edit(table, (text) => text.replace('belopp: 234}', 'belopp: 234'));
    type State = { parts: { anm: string; besked: string } };
    let state: State;
    do state = (await page.next('lage')) as State;
    while (!state.parts.anm.includes('tabeller/ram.yaml:'));
    expect(state.parts.anm).toMatch(/class="fel"[\s\S]*tabeller\/ram\.yaml:(9|10):/);
    expect(state.parts.besked).toContain('Här visas den senaste hela versionen');
    const frame = await ask(preview, { path: `${base}vy/${NORR}` });
    expect(frame.body).toContain('Ekonomisk ram');
    expect(frame.body).toContain('1\u00a0234');
    edit(table, (text) => text.replace('belopp: 234', 'belopp: 235}'));
    const view = (await page.next('vy')) as { body: string };
    expect(view.body).toContain('1\u00a0235');
  });

  it('learns of a commission that is new', async () => {
    const folder = smallWorkspace();
    const preview = await previewOf(folder);
    const { base } = parts(preview.url);
    const page = listenTo(preview, `${base}handelser/${NORR}`);
    await page.next('lage');
    write(join(folder, 'uppdrag'), {
      '2027/norr/uppdrag.md':
        '---\ntyp: enskilt\nfrån: osn\ntill: norr\ngiltighet: {från: 2027-01-01, till: 2027-12-31}\nstatus: utkast\n---\n\n# Uppdrag\nVård.\n',
    });
    type State = { parts: { lista: string } };
    let state: State;
    do state = (await page.next('lage')) as State;
    while (!state.parts.lista.includes('2027/norr'));
    expect((await ask(preview, { path: `${base}uppdrag/2027/norr` })).status).toBe(200);
  });
});

describe('the port', () => {
  it('is the next free one when it is taken, and is free again afterwards', async () => {
    const folder = join(smallWorkspace(), 'uppdrag');
    const first = await startPreview({ root: folder });
    const second = await startPreview({ root: folder, port: first.port });
    expect(second.port).not.toBe(first.port);
    expect(second.taken).toBe(first.port);
    await first.close();
    const third = await startPreview({ root: folder, port: first.port });
    expect([third.port, third.taken]).toEqual([first.port, undefined]);
    await Promise.all([second.close(), third.close()]);
  });
});
