import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A run of text as it stands on a page; lengths in points. */
export interface TextRun {
  text: string;
  width: number;
  x: number;
  y: number;
}

/** Reads a PDF with Mozilla's reader: the text runs of every page, in drawing order. */
export async function readPages(pdf: Uint8Array): Promise<TextRun[][]> {
  // The reader takes the bytes over, so it gets a copy.
  const task = getDocument({ data: pdf.slice(), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false });
  const document = await task.promise;
  const pages: TextRun[][] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(
      items.flatMap((item) =>
        'str' in item
          ? [
              {
                text: item.str,
                width: item.width,
                x: item.transform[4] as number,
                y: item.transform[5] as number,
              },
            ]
          : [],
      ),
    );
  }
  await task.destroy();
  return pages;
}

/** The text of every page, runs joined, white space collapsed. */
export async function readText(pdf: Uint8Array): Promise<string[]> {
  const pages = await readPages(pdf);
  return pages.map((runs) =>
    runs
      .map((run) => run.text)
      .join('')
      .replace(/\s+/g, ' '),
  );
}
