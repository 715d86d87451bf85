// The lowest possible cost of a PDF: a bare script that launches the same browser and prints a finished page once,
// tagged.
//   node floor.mjs print.html out.pdf executable
// The environment the browser needs is set by the caller.
import { readFileSync, writeFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';

const [html, out, executablePath] = process.argv.slice(2);
const browser = await puppeteer.launch({
  executablePath,
  headless: 'shell',
  pipe: true,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const page = await browser.newPage();
await page.setContent(readFileSync(html, 'utf8'));
writeFileSync(
  out,
  await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true }),
);
await browser.close();
