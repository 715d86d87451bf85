import { RequestError } from '../../model/request-error.js';

/** The block a command is about: its id, or the name of its file. @throws RequestError when none is named */
export function nameOfBlock(name: string | undefined): string {
  const id = name?.replace(/^.*\//, '').replace(/(?:@\d+)?(?:\.md)?$/, '');
  if (id) return id;
  throw new RequestError(
    { sv: 'Ange ett block.', en: 'Name a block.' },
    {
      sv: 'Till exempel lakemedel. uppdrag block list visar alla.',
      en: 'For example lakemedel. uppdrag block list shows them all.',
    },
  );
}
