import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startPreview } from '../../src/dev/preview.js';
import { testRepository } from '../support/git.js';
import { edit, SMALL } from '../support/workspace.js';
import { ask, listenTo } from './support.js';

const NORR = '2026/norr';

describe('what has changed since a revision', () => {
  it('is shown in the document, and anew after a save', async () => {
    const repository = testRepository();
    onTestFinished(() => repository.remove());
    for (const [file, content] of Object.entries(SMALL)) repository.put(`uppdrag/${file}`, content);
    repository.commit();
    const block = join(repository.top, 'uppdrag/block/sakerhet.md');
    edit(block, (text) => text.replace('för säkerheten', 'för all säkerhet'));
    const preview = await startPreview({ root: join(repository.top, 'uppdrag') });
    onTestFinished(() => preview.close());
    await preview.watching;
    const base = `/${new URL(preview.url).pathname.split('/')[1]}/`;

    const page = await ask(preview, { path: `${base}uppdrag/${NORR}?sedan=HEAD` });
    expect(page.body).toMatch(/id="v-andr" checked/);
    expect(page.body).toContain('<option value="main">');
    const frame = await ask(preview, { path: `${base}vy/${NORR}?sedan=HEAD` });
    expect(frame.body).toMatch(/<del>[^<]*säkerheten/);
    expect(frame.body).toMatch(/<ins>[^<]*all/);

    const version = /data-version="(\w+)"/.exec(page.body)![1]!;
    const open = listenTo(preview, `${base}handelser/${NORR}?sedan=HEAD&version=${version}`);
    await open.next('lage');
    edit(block, (text) => text.replace('all säkerhet', 'all trygghet'));
    const { body } = (await open.next('vy')) as { body: string };
    expect(body).toMatch(/<ins>[^<]*trygghet/);
  });

  it('is not shown when there is no such revision, and the page says so', async () => {
    const repository = testRepository();
    onTestFinished(() => repository.remove());
    for (const [file, content] of Object.entries(SMALL)) repository.put(`uppdrag/${file}`, content);
    repository.commit();
    const preview = await startPreview({ root: join(repository.top, 'uppdrag') });
    onTestFinished(() => preview.close());
    const base = `/${new URL(preview.url).pathname.split('/')[1]}/`;
    for (const revision of ['finns-inte', '--output=/tmp/x']) {
      const query = `?sedan=${encodeURIComponent(revision)}`;
      const page = await ask(preview, { path: `${base}uppdrag/${NORR}${query}` });
      expect(page.status).toBe(200);
      expect(page.body).toMatch(/<p class="besked-rad">[^<]*(finns-inte|--output)/);
      expect(page.body).not.toMatch(/id="v-andr" checked/);
      expect((await ask(preview, { path: `${base}vy/${NORR}${query}` })).status).toBe(409);
    }
  });
});
