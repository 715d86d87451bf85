// `npm run bench [name…]`: times as medians and ratios of one run, because no machine is quiet. Never a test.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile, install } from '../scripts/prepare.mjs';
import { growPlan, makeCorpus } from './corpus.mjs';
import { editAndWait, listenTo, memoryOf, startDev, summary, text } from './dev.mjs';
import { inTurn, median, runProcess, runWatched } from './measure.mjs';
import { compareEdited, compareTables } from './redline.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const real = join(root, 'uppdrag');
const program = join(root, JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).bin.uppdrag);
const work = mkdtempSync(join(tmpdir(), 'uppdrag-bench-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));

/** `npm run bench -- corpus 1000`: sizes of the synthetic region. */
const numbers = process.argv.slice(2).filter((each) => /^\d+$/.test(each));
const sizes = numbers.length > 0 ? numbers.map(Number) : [100, 300, 1000];

/** @type {string[][]} */
const rows = [];
const ms = (time) => `${Math.round(time)} ms`;
const add = (what, value, goal, within) => {
  rows.push([what, value, goal, within ? 'ja' : 'NEJ']);
  console.error(`  ${what}: ${value} (${goal})`);
};
const fresh = (name) => join(work, `${name}-${Math.random().toString(36).slice(2)}`);

const benches = {
  async start() {
    const { node, version } = await inTurn(
      {
        node: () => runProcess(['-e', '0']).time,
        version: () => runProcess([program, '--version']).time,
      },
      9,
    );
    add(
      'uppdrag --version, hela processen',
      `${ms(version.median)} (node -e 0: ${ms(node.median)})`,
      '≤ 150 ms',
      version.median <= 150,
    );
  },

  async check() {
    const cache = join(work, 'check-cache');
    const env = { ...process.env, CI: '', UPPDRAG_CACHE: cache };
    const folder = join(work, 'check');
    cpSync(real, folder, { recursive: true });
    const text = join(folder, '2026/backefors/uppdrag.md');
    const before = readFileSync(text, 'utf8');
    let round = 0;
    const run = (...args) => runProcess([program, 'check', '--root', folder, ...args], { env }).time;
    const { parsers, anew, again, edited, spelling } = await inTurn(
      {
        parsers: () => runProcess([join(root, 'bench/parse-only.mjs'), real]).time,
        anew: () => {
          writeFileSync(text, before);
          rmSync(cache, { recursive: true, force: true });
          return run('--no-spelling');
        },
        again: () => run('--no-spelling'),
        edited: () => {
          // Leaves the lock valid: a comment is no part of the decided text.
          writeFileSync(text, `${before}\n<!-- ${round++} -->\n`);
          return run('--no-spelling');
        },
        spelling: () => run('--force'),
      },
      9,
    );
    const floor = `remark och yaml ensamma: ${ms(parsers.median)}`;
    const what = 'check av alla fyra utan stavning, hela processen';
    add(
      `${what}, första gången`,
      `${ms(anew.median)} (minst ${ms(anew.min)}; ${floor})`,
      '≤ 600 ms',
      anew.median <= 600,
    );
    add(
      '… efter en ändring i ett uppdrag',
      `${ms(edited.median)} (minst ${ms(edited.min)})`,
      '≤ 600 ms',
      edited.median <= 600,
    );
    add(
      '… igen, ingenting ändrat',
      `${ms(again.median)} (minst ${ms(again.min)})`,
      '≤ 600 ms',
      again.median <= 600,
    );
    add(
      'alla fyra med stavning, allt på nytt',
      `${ms(spelling.median)} (minst ${ms(spelling.min)})`,
      '–',
      true,
    );
  },

  async build() {
    const page = join(work, 'print.html');
    const { renderForPrint } = await import('./print-page.mjs');
    writeFileSync(page, await renderForPrint(real, '2025-2027/regionhalsan'));
    const browser = await bareBrowser();
    const { floor, build } = await inTurn(
      {
        floor: () =>
          runProcess([join(root, 'bench/floor.mjs'), page, join(work, 'floor.pdf'), browser.executable], {
            env: browser.env,
          }).time,
        build: () =>
          runProcess([
            program,
            'build',
            '2025-2027/regionhalsan',
            '--format',
            'html,pdf',
            '--root',
            real,
            '--out',
            fresh('out'),
          ]).time,
      },
      7,
    );
    const ratio = build.median / floor.median;
    add(
      'build av ett uppdrag på 26 sidor, kallt',
      `${ms(build.median)}, golvet ${ms(floor.median)}: ${ratio.toFixed(2)} ×`,
      '≤ 1,6 × golvet',
      ratio <= 1.6,
    );
  },

  /** The conversion of Chromium's PDF to PDF/A and PDF/UA. */
  async archive() {
    const { Printer } = await import('../dist/pdf/printer.js');
    const { renderForPrint } = await import('./print-page.mjs');
    const html = await renderForPrint(real, '2025-2027/regionhalsan');
    const printer = await Printer.launch();
    const printing = [];
    let printed;
    for (let round = 0; round < 5; round++) {
      const start = performance.now();
      printed = await printer.print(html, { title: 'Mätning' });
      printing.push(performance.now() - start);
    }
    await printer.close();
    const [pdf, elements] = [join(work, 'printed.pdf'), join(work, 'elements.json')];
    writeFileSync(pdf, printed.pdf);
    writeFileSync(elements, JSON.stringify(printed.elements));
    const passes = Array.from({ length: 7 }, () =>
      JSON.parse(runProcess([join(root, 'bench/archive-pass.mjs'), pdf, elements]).stdout),
    );
    const pages = printed.pageCount;
    const first = (median(passes.map((each) => each.first)) * 30) / pages;
    const third = (median(passes.map((each) => each.third)) * 30) / pages;
    const ratio = (third * pages) / 30 / median(printing);
    add(
      'arkivformen av ett uppdrag, räknat på 30 sidor',
      `${ms(first)} kallt, ${ms(third)} varmt: ${ratio.toFixed(2)} × utskriften`,
      '≤ 250 ms',
      first <= 250,
    );
  },

  async many() {
    const corpus = join(work, 'many');
    const count = 200;
    // Copies of the shortest real commission with blocks: about seven pages.
    makeCorpus(real, corpus, count, ['2026/backefors']);
    const out = fresh('many-out');
    const { time, samples } = await runWatched([program, 'build', '--root', corpus, '--out', out]);
    add(
      `build av ${count} uppdrag à sex sidor`,
      `${ms(time / count)} per uppdrag`,
      '≤ 80 ms',
      time / count <= 80,
    );
    const half = Math.floor(samples.length / 2);
    const early = median(samples.slice(Math.floor(half / 2), half));
    const late = median(samples.slice(-Math.max(1, Math.floor(half / 2))));
    add(
      'minne, sista fjärdedelen mot andra',
      `${Math.round(late)} MB mot ${Math.round(early)} MB`,
      'jämnt (≤ 1,25 ×)',
      late <= 1.25 * early,
    );
    const again = await inTurn(
      { again: () => runProcess([program, 'build', '--root', corpus, '--out', out]).time },
      5,
    );
    add('build igen, ingenting ändrat', ms(again.again.median), '≤ 400 ms', again.again.median <= 400);
    // Changes a block that every copy uses: all of them are built again, to HTML only.
    const block = join(corpus, 'block', 'handelser-och-forandringar.md');
    writeFileSync(block, `${readFileSync(block, 'utf8').trimEnd()} Ändrat.\n`);
    const { changed } = await inTurn(
      {
        changed: () =>
          runProcess([program, 'build', '--format', 'html', '--root', corpus, '--out', out]).time,
      },
      1,
    );
    add(`HTML för ${count} uppdrag efter ett ändrat block`, ms(changed.median), '–', true);
  },

  async corpus() {
    let first;
    for (const count of sizes) {
      const corpus = join(work, `corpus-${count}`);
      makeCorpus(real, corpus, count);
      const args = ['build', '--format', 'html,json', '--root', corpus, '--out', fresh('corpus-out')];
      const { time, samples } = await runWatched([program, ...args]);
      const [each, memory] = [time / count, Math.max(...samples)];
      first ??= { count, each, memory };
      const grown = memory / first.memory;
      add(
        `HTML och JSON av ${count} uppdrag, alla fyra slagen`,
        `${(time / 1000).toFixed(1)} s, ${ms(each)} per uppdrag, minne ${Math.round(memory)} MB`,
        `högst linjärt mot ${first.count} uppdrag`,
        each <= 1.25 * first.each && grown <= count / first.count,
      );
      rmSync(corpus, { recursive: true });
    }
  },

  async redline() {
    const compare = await compareEdited(root, real, '2025-2027/regionhalsan', 50);
    const rounds = Array.from({ length: 9 }, (_, round) => compare(round));
    const compared = median(rounds.slice(2).map((each) => each.compared));
    const shown = median(rounds.slice(2).map((each) => each.shown));
    add(
      'jämförelse av ett uppdrag med 50 ändringar, utöver kompileringen',
      `${ms(compared)} (första gången ${ms(rounds[0].compared)}; som HTML ${ms(shown)})`,
      '≤ 400 ms',
      shown <= 400,
    );
    const tables = await compareTables(root);
    tables(500);
    const [long, longer] = [5000, 20_000].map((rows) => median([1, 2, 3].map(() => tables(rows))));
    add('jämförelse av en tabell med 5 000 rader', ms(long), '≤ 1 000 ms', long <= 1000);
    add(
      'fyra gånger så många rader',
      `${ms(longer)}: ${(longer / long).toFixed(1)} ×`,
      'högst 8 × (inte i kvadrat)',
      longer <= 8 * long,
    );
  },

  async indicators() {
    const corpus = join(work, 'indicators');
    makeCorpus(real, corpus, 100, ['2025-2027/regionhalsan']);
    for (let number = 0; number < 100; number++) {
      growPlan(join(corpus, `2025-2027/regionhalsan-${String(number).padStart(4, '0')}`), 100, 100 * number);
    }
    writeFileSync(join(corpus, 'uppdrag.yaml'), 'språk: sv\nregler:\n  spelling: av\n');
    const cache = join(work, 'indicators-cache');
    const env = { ...process.env, CI: '', UPPDRAG_CACHE: cache };
    const run = (...args) =>
      runProcess([program, 'check', '--root', corpus, '--format', 'json', ...args], { env }).time;
    const plan = join(corpus, '2025-2027/regionhalsan-0000/uppfoljning.yaml');
    const { anew, again, edited, parsers } = await inTurn(
      {
        anew: () => {
          rmSync(cache, { recursive: true, force: true });
          return run();
        },
        again: () => run(),
        edited: () => {
          writeFileSync(plan, `${readFileSync(plan, 'utf8')}# ändrad\n`);
          return run();
        },
        parsers: () => runProcess([join(root, 'bench/parse-only.mjs'), corpus]).time,
      },
      3,
    );
    const what = 'check av 100 uppdrag med 10 000 indikatorer';
    add(
      `${what}, första gången`,
      `${ms(anew.median)} (remark och yaml ensamma: ${ms(parsers.median)})`,
      '≤ 2 000 ms',
      anew.median <= 2000,
    );
    add('… efter en ändring i en plan', ms(edited.median), '≤ 2 000 ms', edited.median <= 2000);
    add('… igen, ingenting ändrat', ms(again.median), '≤ 2 000 ms', again.median <= 2000);
  },

  async warm() {
    const { openDirectory } = await import('../dist/workspace/directory.js');
    const { openProject } = await import('../dist/compile/project.js');
    const { examine } = await import('../dist/checking/examine.js');
    const folder = join(work, 'warm');
    cpSync(real, folder, { recursive: true });
    const run = () => {
      const start = performance.now();
      const project = openProject(openDirectory(folder));
      examine(project, [project.commissions.find((each) => each.slug === 'regionhalsan')], {
        without: ['spelling'],
      });
      return performance.now() - start;
    };
    for (let round = 0; round < 15; round++) run();
    const { again } = await inTurn({ again: run }, 15);
    add(
      'ett uppdrag kontrollerat igen, varm process',
      `${ms(again.median)} (minst ${ms(again.min)})`,
      '≤ 50 ms',
      again.median <= 50,
    );
  },

  async dev() {
    const corpus = join(work, 'dev');
    makeCorpus(real, corpus, 50);
    const open = '2025-2027/regionhalsan-0001';
    const { node } = await inTurn({ node: () => runProcess(['-e', '0']).time }, 5);
    const starts = [];
    for (let round = 0; round < 5; round++) {
      const dev = await startDev(program, corpus, open);
      starts.push(dev.ready);
      await dev.end();
    }
    const within = (times, goal) => median(times) <= goal;
    add(
      'dev klar att visa, 50 uppdrag',
      `${summary(starts)} (node -e 0: ${ms(node.median)})`,
      '≤ 700 ms',
      within(starts, 700),
    );
    const dev = await startDev(program, corpus, open);
    const page = await listenTo(dev.url);
    await page.next('klart');
    for (const block of ['forsakringsmedicin', 'handelser-och-forandringar']) {
      const file = join(corpus, 'block', `${block}.md`);
      await editAndWait(page, file, 3);
      const { view, all } = await editAndWait(page, file, 15);
      const users = await affected(corpus, block);
      add(`ett block som ${users} uppdrag använder: ny HTML`, summary(view), '≤ 100 ms', within(view, 100));
      add(`… och anmärkningarna i alla ${users}`, summary(all), '≤ 300 ms', within(all, 300));
    }
    const pdf = dev.url.replace('/uppdrag/', '/pdf/');
    for (let round = 0; round < 2; round++) await text(pdf);
    const { print } = await inTurn({ print: () => text(pdf).then(() => undefined) }, 9);
    add(
      'PDF på 26 sidor, varm webbläsare',
      `${ms(print.median)} (minst ${ms(print.min)})`,
      '≤ 450 ms',
      print.median <= 450,
    );
    page.close();
    await dev.end();
  },

  async memory() {
    const folder = join(work, 'memory');
    cpSync(real, folder, { recursive: true });
    const dev = await startDev(program, folder, '2025-2027/regionhalsan');
    const page = await listenTo(dev.url);
    await page.next('klart');
    const samples = [];
    await editAndWait(page, join(folder, 'block', 'forsakringsmedicin.md'), 1000, (round) => {
      if (round % 50 === 49) samples.push(memoryOf(dev.pid));
    });
    page.close();
    await dev.end();
    const early = median(samples.slice(3, 8));
    const late = median(samples.slice(-5));
    add(
      'minne efter 1 000 ändringar mot efter 200–400',
      `${Math.round(late)} MB mot ${Math.round(early)} MB`,
      'jämnt (≤ 1,25 ×)',
      late <= 1.25 * early,
    );
  },
};

/** Number of commissions of a workspace that use a block's newest version. */
async function affected(folder, block) {
  const { openDirectory } = await import('../dist/workspace/directory.js');
  const { openProject } = await import('../dist/compile/project.js');
  const { compile: compileOne } = await import('../dist/compile/compile.js');
  const project = openProject(openDirectory(folder));
  const uses = (ref) => compileOne(project, ref).sources.some(({ file }) => file === `block/${block}.md`);
  return project.commissions.filter(uses).length;
}

/** Program and environment of the bundled browser, for a bare script. */
async function bareBrowser() {
  const { findBundledPackage, unpackBundledBrowser } = await import('../dist/pdf/bundled-browser.js');
  const { executable, libraries, fonts } = await unpackBundledBrowser(findBundledPackage(), process.env);
  const fontconfig = join(work, 'fonts.conf');
  writeFileSync(
    fontconfig,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><cachedir>${work}/fc</cachedir></fontconfig>`,
  );
  return { executable, env: { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: fontconfig } };
}

install();
compile();
const chosen = process.argv.slice(2).filter((name) => !/^\d+$/.test(name));
console.error(`${cpus().length} kärnor, Node ${process.version}`);
for (const [name, bench] of Object.entries(benches)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  console.error(`\n${name}`);
  await bench();
}
console.log('\n| mätning | värde | mål | nått |\n| --- | --- | --- | --- |');
for (const row of rows) console.log(`| ${row.join(' | ')} |`);
