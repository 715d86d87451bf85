import { yamlPlace } from '../passages/yaml-in.js';
import type { YamlSource } from '../source/yaml.js';
import type { CheckContext } from './check.js';

/** The commission's own file: where its front matter stands. */
export function commissionFile({ commission, project }: CheckContext): string {
  return project.commissions.find((each) => each.id === commission.meta.id)?.file ?? '';
}

/** Finds the place of a key or value in the commission's front matter, or of the nearest thing around it. */
export function frontMatterPlaces(context: CheckContext): YamlSource['place'] {
  const file = commissionFile(context);
  return (path, part) => yamlPlace(context, file, path, part);
}
