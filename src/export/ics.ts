import { createHash } from 'node:crypto';
import ical, { ICalCalendarMethod, ICalEventBusyStatus, ICalEventTransparency } from 'ical-generator';
import { formatOccasions } from '../format/occasion.js';
import { jsonText } from '../json/json-tables.js';
import type { Commission } from '../model/commission.js';
import { neutralProse } from '../text/neutral.js';
import type { ReportingDay } from './calendar.js';

/**
 * Reporting days as a calendar (iCalendar, RFC 5545): one all-day event for each, that does not make anybody busy. The
 * same sources give the same bytes; an event keeps its identity as long as its commission, occasion and date are the
 * same, so that a calendar that is read in again changes and does not double.
 */
export function ics(days: readonly ReportingDay[], name: string): string {
  const calendar = ical({
    // The library writes the name unescaped: nothing in it may end the line or divide the value.
    name: neutralProse(name).replace(/[\\,;]/g, ' '),
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'uppdrag', product: 'uppdrag', language: 'SV' },
  });
  for (const day of days) {
    const { commission, occasion, date } = day;
    calendar.createEvent({
      id: `${createHash('sha256').update(`${commission.meta.id} ${occasion} ${date}`).digest('hex').slice(0, 32)}@uppdrag`,
      stamp: new Date(`${stampOf(commission)}T00:00:00Z`),
      start: new Date(`${date}T00:00:00Z`),
      allDay: true,
      summary: oneLine(`Uppföljning ${occasionText(day)}: ${commission.meta.till.namn}`),
      description: descriptionOf(day),
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
    });
  }
  // The last line ends like all others (RFC 5545, 3.1).
  return `${calendar.toString().trimEnd()}\r\n`;
}

/** When the event was last said: the commission's last decision, else the day it begins to hold. Never the clock. */
function stampOf({ meta }: Commission): string {
  return meta.beslut.at(-1)?.datum ?? meta.giltighet.från;
}

function descriptionOf({ commission, indicators }: ReportingDay): string {
  const lines = indicators.map(({ where, indicator, målvärde, uppgiftslämnare }) => {
    const target = målvärde === undefined ? '' : ` Mål: ${målvärde}.`;
    const reporter = uppgiftslämnare === undefined ? '' : ` Uppgiftslämnare: ${uppgiftslämnare}.`;
    const points = indicator.punkter.map(jsonText).join('; ').replace(/\.$/, '');
    const text = points === '' ? indicator.plain.replace(/[.:]$/, '') : `${indicator.plain} ${points}`;
    return `• ${where}: ${text}.${target}${reporter}`;
  });
  const head = `${commission.meta.kortTitel}. Dagen är den sista i perioden som följs upp.`;
  return [head, '', ...lines].map(oneLine).join('\n');
}

/** Text without control characters: the format has none but line ends (RFC 5545, 3.3.11). */
/** `Mitten av augusti 2027`; a single date says its year itself. */
function occasionText({ commission, occasion, date }: ReportingDay): string {
  const text = commission.plan?.occasions.get(occasion)?.text ?? occasion;
  const label = formatOccasions([text]);
  return occasion === date ? label : `${label} ${date.slice(0, 4)}`;
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
}
