import pc from 'picocolors';

/** Functions that colour a text, or leave it as it is. */
export type Colours = ReturnType<typeof pc.createColors>;

/**
 * Colours for a stream: on a terminal only, never when NO_COLOR is set (https://no-color.org), always when FORCE_COLOR
 * is (https://force-color.org); `FORCE_COLOR=0` turns them off.
 */
export function colours(stream: { isTTY?: boolean }, environment: NodeJS.ProcessEnv): Colours {
  return pc.createColors(wanted(stream, environment));
}

function wanted({ isTTY }: { isTTY?: boolean }, { NO_COLOR, FORCE_COLOR, TERM }: NodeJS.ProcessEnv): boolean {
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return isTTY === true && TERM !== 'dumb';
}
