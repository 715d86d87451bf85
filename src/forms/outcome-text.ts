import { Document, isMap, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import type { AnalysSvar, Leverans, RadensUtfall } from '../model/sources.js';
import { rowName } from '../outcome/rows.js';

/** A delivery to enter in a file of outcomes. */
export interface Delivery {
  /** `2026-T2`. */
  occasion: string;
  /** Hash of the decided text that was answered; absent for a draft. */
  text?: string;
  received: Leverans;
  /** Names of the rows that were asked: what was said of them before is replaced. */
  asked: ReadonlySet<string>;
  outcomes: readonly RadensUtfall[];
  analysis: readonly AnalysSvar[];
}

/** Fields that people write by hand, and that a correction leaves as they are. */
const BY_HAND = ['bedömning', 'avvikelse', 'analys', 'åtgärder'] as const;

/**
 * Text of a file of outcomes with a delivery entered. What others delivered, what was written by hand and comments are
 * left as they are.
 *
 * @param schema path of the schema from the file, for editors
 */
export function withDelivery(before: string | undefined, delivery: Delivery, schema: string): string {
  const document = before === undefined ? fresh(delivery, schema) : parseDocument(before);
  if (delivery.text !== undefined) document.set('text', delivery.text);
  listIn(document, 'mottaget').add(document.createNode(delivery.received));
  const list = listIn(document, 'utfall');
  const old = new Map<string, YAMLMap>();
  list.items = list.items.filter((item) => {
    if (!isMap(item)) return true;
    const value = item.toJS(document) as RadensUtfall;
    const name = rowName(value);
    if (!delivery.asked.has(name)) return true;
    old.set(name, item);
    return false;
  });
  for (const outcome of delivery.outcomes) {
    const item = document.createNode(outcome) as YAMLMap;
    const earlier = old.get(rowName(outcome));
    for (const field of BY_HAND) {
      const pair = earlier?.items.find(({ key }) => String(key) === field);
      if (pair) item.items.push(pair);
    }
    list.add(item);
  }
  if (delivery.analysis.length > 0) {
    const areas = new Set(delivery.analysis.map(({ område }) => område));
    const answers = listIn(document, 'analys');
    answers.items = answers.items.filter((item) => !isMap(item) || !areas.has(String(item.get('område'))));
    for (const each of delivery.analysis) answers.add(document.createNode(each));
  }
  return document.toString({ lineWidth: 110 });
}

function fresh({ occasion }: Delivery, schema: string): Document {
  const document = new Document({ tillfälle: occasion });
  document.commentBefore = ` yaml-language-server: $schema=${schema}\n Skriven av uppdrag receive. Analyser, åtgärder, bedömningar och avvikelser skrivs för hand.`;
  return document;
}

function listIn(document: Document, key: string): YAMLSeq {
  const found = document.get(key);
  if (isSeq(found)) {
    found.flow = false;
    return found;
  }
  const list = document.createNode([]) as YAMLSeq;
  document.set(key, list);
  return list;
}
