// The lowest possible cost of a check: the bare libraries parse every Markdown and YAML file of a folder, and nothing
// else.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parseDocument } from 'yaml';

const markdown = unified().use(remarkParse).use(remarkFrontmatter).freeze();
const folder = process.argv[2];
for (const name of readdirSync(folder, { recursive: true })) {
  if (name.endsWith('.md')) markdown.parse(readFileSync(join(folder, name), 'utf8'));
  if (name.endsWith('.yaml')) parseDocument(readFileSync(join(folder, name), 'utf8'));
}
