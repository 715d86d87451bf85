import { elements, UntrustedXml } from './signed-xml.js';
import type {
  Criteria,
  ListedService,
  QualifierRule,
  ServiceState,
  TrustListContent,
} from './trusted-service.js';

const TSL = 'http://uri.etsi.org/02231/v2#';

const KINDS: Readonly<Record<string, ListedService['kind']>> = {
  'http://uri.etsi.org/TrstSvc/Svctype/CA/QC': 'CA/QC',
  'http://uri.etsi.org/TrstSvc/Svctype/TSA/QTST': 'QTST',
};

/** Reads a trust list (ETSI TS 119 612) from its verified root. @throws UntrustedXml for another document */
export function readList(root: Element): TrustListContent {
  if (root.localName !== 'TrustServiceStatusList' || root.namespaceURI !== TSL) {
    throw new UntrustedXml('dokumentet är ingen betrodd lista', 'the document is no trust list');
  }
  const scheme = child(root, 'SchemeInformation');
  const territory = words(child(scheme, 'SchemeTerritory'));
  const nextUpdate = words(child(child(scheme, 'NextUpdate'), 'dateTime'));
  const pointers = children(child(scheme, 'PointersToOtherTSL'), 'OtherTSLPointer').map((pointer) => ({
    territory: words(descendant(pointer, 'SchemeTerritory')),
    signers: certificatesIn(pointer),
  }));
  return {
    isListOfLists: words(child(scheme, 'TSLType')).endsWith('/EUlistofthelists'),
    territory,
    ...(nextUpdate !== '' && { nextUpdate }),
    pointers,
    services: children(child(root, 'TrustServiceProviderList'), 'TrustServiceProvider').flatMap((provider) =>
      servicesOf(provider, territory),
    ),
  };
}

function servicesOf(provider: Element, territory: string): ListedService[] {
  const name = nameIn(child(child(provider, 'TSPInformation'), 'TSPName'));
  return children(child(provider, 'TSPServices'), 'TSPService').flatMap((service) => {
    const information = child(service, 'ServiceInformation');
    const kind = KINDS[words(child(information, 'ServiceTypeIdentifier'))];
    if (!information || !kind) return [];
    const past = children(child(service, 'ServiceHistory'), 'ServiceHistoryInstance');
    const history = [information, ...past].map(stateOf);
    return {
      kind,
      territory,
      provider: name,
      name: nameIn(child(information, 'ServiceName')),
      certificates: certificatesIn(child(information, 'ServiceDigitalIdentity')),
      history: history.sort((a, b) => b.from.localeCompare(a.from)),
    };
  });
}

function stateOf(instance: Element): ServiceState {
  const extensions = children(child(instance, 'ServiceInformationExtensions'), 'Extension');
  const additional = extensions.flatMap((each) => children(each, 'AdditionalServiceInformation'));
  const qualifications = extensions.flatMap((each) => children(each, 'Qualifications'));
  return {
    from: moment(words(child(instance, 'StatusStartingTime'))),
    status: words(child(instance, 'ServiceStatus')),
    purposes: additional.map((each) => lastPart(words(child(each, 'URI')))),
    qualifications: qualifications
      .flatMap((each) => children(each, 'QualificationElement'))
      .map(qualificationOf),
  };
}

/** A time that sorts as text. */
function moment(text: string): string {
  const date = new Date(text);
  if (Number.isNaN(date.getTime()))
    throw new UntrustedXml(
      `listan har en tid som inte är någon: ${text}`,
      `the list has a time that is none: ${text}`,
    );
  return date.toISOString();
}

function qualificationOf(element: Element): QualifierRule {
  const qualifiers = children(child(element, 'Qualifiers'), 'Qualifier');
  return {
    qualifiers: qualifiers.map((each) => lastPart(each.getAttribute('uri') ?? '')),
    criteria: criteriaOf(child(element, 'CriteriaList')),
  };
}

function criteriaOf(list: Element | undefined): Criteria {
  const assert = list?.getAttribute('assert') ?? 'all';
  const known = ['KeyUsage', 'PolicySet', 'CriteriaList', 'Description'];
  const others = kids(list).filter((each) => !known.includes(each.localName ?? ''));
  return {
    assert: assert === 'atLeastOne' || assert === 'none' ? assert : 'all',
    keyUsages: children(list, 'KeyUsage').map((usage) =>
      Object.fromEntries(
        children(usage, 'KeyUsageBit').map((bit) => [bit.getAttribute('name') ?? '', words(bit) === 'true']),
      ),
    ),
    policies: children(list, 'PolicySet').map((set) =>
      children(set, 'PolicyIdentifier').map((each) =>
        words(descendant(each, 'Identifier')).replace(/^urn:oid:/i, ''),
      ),
    ),
    nested: children(list, 'CriteriaList').map(criteriaOf),
    unknown: list === undefined || others.length > 0,
  };
}

function certificatesIn(element: Element | undefined): string[] {
  const found = element ? elements(element.getElementsByTagNameNS(TSL, 'X509Certificate')) : [];
  return found.map((each) => (each.textContent ?? '').replace(/\s+/g, ''));
}

/** English where there is a choice, else the first. */
function nameIn(names: Element | undefined): string {
  const all = children(names, 'Name');
  const english = all.find((each) => each.getAttribute('xml:lang') === 'en');
  return words(english ?? all[0]);
}

/** A child by its local name, in whichever namespace: extensions have their own. */
function child(element: Element | undefined, name: string): Element | undefined {
  return children(element, name)[0];
}

function children(element: Element | undefined, name: string): Element[] {
  return kids(element).filter((each) => each.localName === name);
}

function kids(element: Element | undefined): Element[] {
  return element ? elements(element.childNodes).filter((each) => each.nodeType === 1) : [];
}

function descendant(element: Element, name: string): Element | undefined {
  return elements(element.getElementsByTagNameNS('*', name))[0];
}

function words(element: Element | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function lastPart(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}
