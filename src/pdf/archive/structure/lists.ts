import { Name } from '../../../pdf-syntax/values.js';
import { eachUpwards, type Kid, Tag } from './tree.js';

/** Gives lists the structure of ISO 32000-1, 14.8.4.3.3: items of a label and a body, and the numbering. */
export function formLists(document: Tag): void {
  eachUpwards(document, (tag) => {
    if (tag.name === 'L') {
      tag.replaceKids(tag.source?.tag === 'dl' ? definitions(tag) : items(tag));
      tag.attributes.delete('List');
      tag.setAttribute('List', 'ListNumbering', Name.of(numbering(tag)));
    } else if (tag.name === 'LI') tag.replaceKids(labelAndBody(tag));
  });
}

const NUMBERINGS: Readonly<Record<string, string>> = {
  a: 'LowerAlpha',
  A: 'UpperAlpha',
  i: 'LowerRoman',
  I: 'UpperRoman',
};

/** The kind of the labels of a list (ISO 32000-1, table 347). */
function numbering({ source }: Tag): string {
  if (source?.tag !== 'ol') return 'None';
  return NUMBERINGS[source.numbers ?? ''] ?? 'Decimal';
}

/** The items of a list; every other child is wrapped in one. */
function items(list: Tag): Kid[] {
  return list.kids.map((kid) => {
    if (kid instanceof Tag && ['LI', 'Caption', 'L'].includes(kid.name)) return kid;
    const item = list.like('LI').append(kid);
    item.replaceKids(labelAndBody(item));
    return item;
  });
}

function labelAndBody(item: Tag): Kid[] {
  const labels = item.tags.filter(({ name }) => name === 'Lbl');
  const rest = item.kids.filter((kid) => !(kid instanceof Tag && kid.name === 'Lbl'));
  if (rest.length === 0 || rest.every((kid) => kid instanceof Tag && kid.name === 'LBody')) {
    return [...labels, ...rest];
  }
  return [...labels, item.like('LBody').append(...rest)];
}

/** Terms are labels, and what they mean is the body. */
function definitions(list: Tag): Kid[] {
  const result: Tag[] = [];
  for (const tag of list.tags.flatMap((each) => (each.name === 'Div' ? each.tags : [each]))) {
    const open = result.at(-1);
    const begins = tag.name === 'Lbl' && open?.tags.some(({ name }) => name === 'LBody') !== false;
    const item = open && !begins ? open : list.like('LI');
    if (item !== open) result.push(item);
    item.append(tag);
  }
  return result;
}
