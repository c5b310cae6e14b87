import { minutesText, minutesTitle } from '@pianqu/shared/documents/minutes-text.ts'
import type { Minutes } from '@pianqu/shared/meetings/minutes.schema.ts'
import { Document, Packer } from 'docx'
import type { Drawn } from './draw.ts'
import { bodyRun, page } from './official-page.ts'
import { bodyLine, emptyLine, headingLine, pageNumbers, signatureLines, titleLine } from './official-text.ts'

interface Said {
  readonly issuer: string
  readonly edition: number
}

/** The minutes of a meeting as GB/T 9704-2012 lays them out; signed and numbered by the office. */
export async function minutesPackage(minutes: Minutes, { issuer, edition }: Said): Promise<Drawn> {
  const paragraphs = minutesText(minutes, edition)
  const document = new Document({
    creator: issuer,
    lastModifiedBy: issuer,
    title: minutesTitle(minutes),
    description: `引用快照${minutes.snapshot}`,
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: bodyRun } } },
    sections: [
      {
        properties: { page },
        footers: pageNumbers,
        children: [
          titleLine(minutesTitle(minutes)),
          emptyLine(),
          ...paragraphs.map((paragraph, at) =>
            paragraph.kind === 'heading'
              ? headingLine(paragraph.text)
              : // The last sentence goes with who signs under it.
                bodyLine(paragraph.sentence, paragraph.lead, { keepNext: at === paragraphs.length - 1 }),
          ),
          emptyLine({ keepNext: true }),
          ...signatureLines(issuer, '　　年　　月　　日'),
        ],
      },
    ],
  })
  return { bytes: await Packer.toBuffer(document) }
}
