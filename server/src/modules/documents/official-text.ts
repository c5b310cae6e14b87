import { type Sentence, sentenceText } from '@pianqu/shared/documents/sentence.ts'
import { printable } from '@pianqu/shared/words/printable.ts'
import {
  AlignmentType,
  BorderStyle,
  Footer,
  type IParagraphOptions,
  type IRunOptions,
  LineRuleType,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import { bodyRun, characterSpacing, characterTwips, fonts, lineTwips, officialRed, size } from './official-page.ts'

/** 22 lines a page: every line is as high as every other, whatever stands in it. */
const exactly = { line: lineTwips, lineRule: LineRuleType.EXACT, before: 0, after: 0 }

export const run = (text: string, options: IRunOptions = bodyRun): TextRun =>
  new TextRun({ ...options, text: printable(text) })

export const line = (children: readonly TextRun[], options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ spacing: exactly, widowControl: false, ...options, children: [...children] })

const firstLine = { firstLine: 2 * characterTwips }

const justified = { alignment: AlignmentType.BOTH, indent: firstLine }

/** A paragraph of text, with the heading of the second level that it begins with. */
export const bodyLine = (sentence: Sentence, lead: string | null = null, options: IParagraphOptions = {}): Paragraph =>
  line(
    [
      ...(lead === null
        ? []
        : [run(lead, { ...bodyRun, font: lead.startsWith('（') ? fonts.subheading : fonts.body })]),
      run(sentenceText(sentence)),
    ],
    { ...justified, ...options },
  )

export const headingLine = (text: string): Paragraph =>
  line([run(text, { ...bodyRun, font: fonts.heading })], { ...justified, keepNext: true })

export const titleLine = (text: string, half: number = size.second): Paragraph =>
  line([run(text, { font: fonts.title, size: half })], {
    alignment: AlignmentType.CENTER,
    spacing: { ...exactly, line: Math.max(lineTwips, half * 15) },
  })

export const emptyLine = (options: IParagraphOptions = {}): Paragraph => line([], options)

/** Whom it is addressed to, at the left edge. */
export const plainLine = (text: string, options: IParagraphOptions = {}): Paragraph => line([run(text)], options)

/** The head in red, as large as fits one line, and the rule under it. */
export function redHead(text: string, number: string): Paragraph[] {
  const widest = 440
  const half = Math.min(72, 2 * Math.floor(widest / [...text].length))
  return [
    line([run(text, { font: fonts.title, size: half, color: officialRed })], {
      alignment: AlignmentType.CENTER,
      spacing: { ...exactly, line: half * 15, before: lineTwips },
    }),
    line([run(number)], {
      alignment: AlignmentType.CENTER,
      spacing: { ...exactly, before: Math.round(lineTwips / 2) },
      border: { bottom: { style: BorderStyle.SINGLE, size: 18, color: officialRed, space: 8 } },
    }),
  ]
}

/** Who sends it and when, four characters from the right edge, the day centred under the sender. */
export function signatureLines(sender: string, day: string): Paragraph[] {
  const indent = { right: 4 * characterTwips }
  return [sender, day].map((text) =>
    line([run(text)], { alignment: AlignmentType.RIGHT, indent, keepNext: text === sender }),
  )
}

const pageNumber = (alignment: (typeof AlignmentType)['LEFT' | 'RIGHT']): Footer => {
  const options = { font: fonts.page, size: size.fourth, characterSpacing }
  const edge = alignment === AlignmentType.RIGHT ? { right: 280 } : { left: 280 }
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: edge,
        children: [new TextRun({ ...options, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  })
}

/** Odd pages bear their number on the right, even ones on the left. */
export const pageNumbers = { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) }
