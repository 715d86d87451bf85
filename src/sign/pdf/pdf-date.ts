/** Reads a PDF date (ISO 32000-2, 7.9.4) such as `D:20260429120000+02'00'`; undefined for anything else. */
export function parsePdfDate(text: string): Date | undefined {
  const found =
    /^D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:(Z)(?:00'?00'?)?|([+-])(\d\d)'?(?:(\d\d)'?)?)?$/.exec(
      text,
    );
  if (!found) return undefined;
  const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00'] = found;
  const zone = found[8] === undefined ? 'Z' : `${found[8]}${found[9]}:${found[10] ?? '00'}`;
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
