import type { BenefitSheet } from '@pianqu/shared/documents/benefit-sheet.ts'
import { AlignmentType, Document, LineRuleType, Packer, type Paragraph } from 'docx'
import { fonts, page, size, twips } from './official-page.ts'
import { officialTable } from './official-table.ts'
import { line, pageNumbers, run } from './official-text.ts'

const spacing = { line: 340, lineRule: LineRuleType.EXACT, before: 80, after: 40 }

const said = (text: string, font = fonts.body): Paragraph => line([run(text, { font, size: size.table })], { spacing })

/** The sheet of a calculation: closer set than an official document, for it has to stay one page. */
export async function benefitSheetPackage(sheet: BenefitSheet, issuer: string): Promise<Uint8Array> {
  const document = new Document({
    creator: issuer,
    lastModifiedBy: issuer,
    title: '奖补测算单',
    description: sheet.headline,
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { font: fonts.body, size: size.table } } } },
    sections: [
      {
        properties: {
          page: { ...page, margin: { ...page.margin, top: twips(20), bottom: twips(20), footer: twips(10) } },
        },
        footers: pageNumbers,
        children: [
          line([run('奖补测算单', { font: fonts.title, size: size.title3 })], {
            alignment: AlignmentType.CENTER,
            spacing: { ...spacing, line: 600 },
          }),
          said(sheet.headline, fonts.heading),
          said(sheet.about),
          ...sheet.parts.flatMap(({ title, table }) => [said(title, fonts.heading), officialTable(table)]),
          said(sheet.total, fonts.heading),
          said(sheet.disclaimer),
          line([run(issuer, { font: fonts.body, size: size.table })], { spacing, alignment: AlignmentType.RIGHT }),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}
