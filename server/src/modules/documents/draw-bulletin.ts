import type { BulletinChart } from '@pianqu/shared/documents/bulletin-charts.ts'
import type { BulletinFacts } from '@pianqu/shared/documents/bulletin-facts.ts'
import { areaTable, districtTable } from '@pianqu/shared/documents/bulletin-tables.ts'
import {
  type BulletinParagraph,
  bulletinAddressee,
  bulletinAnnexes,
  bulletinText,
  bulletinTitle,
} from '@pianqu/shared/documents/bulletin-text.ts'
import { areasChart, type DocumentChart, progressChart } from '@pianqu/shared/documents/document-chart.ts'
import { yearOf } from '@pianqu/shared/time/month.ts'
import { Document, type FileChild, Packer, type Paragraph } from 'docx'
import { colophonAfter } from './colophon.ts'
import { chartLines } from './docx-chart.ts'
import type { Drawn } from './draw.ts'
import { bodyRun, characterTwips, fonts, page, size } from './official-page.ts'
import { officialTable } from './official-table.ts'
import {
  bodyLine,
  emptyLine,
  headingLine,
  line,
  pageNumbers,
  plainLine,
  redHead,
  run,
  signatureLines,
  titleLine,
} from './official-text.ts'

const charts: Record<BulletinChart, (facts: BulletinFacts) => DocumentChart | null> = {
  progress: progressChart,
  areas: areasChart,
}

/** The paragraphs, the charts among them numbered as they come. */
function bodyOf(facts: BulletinFacts): FileChild[] {
  let number = 0
  const drawn = (paragraph: BulletinParagraph, at: number, all: readonly BulletinParagraph[]): FileChild[] => {
    if (paragraph.kind === 'heading') return [headingLine(paragraph.text)]
    // The last sentence goes with who signs under it.
    if (paragraph.kind === 'text')
      return [bodyLine(paragraph.sentence, paragraph.lead, { keepNext: at === all.length - 1 })]
    const chart = charts[paragraph.chart](facts)
    if (!chart) return []
    number += 1
    return chartLines(chart, number)
  }
  return bulletinText(facts).flatMap(drawn)
}

/** The annexes as they are listed after the text. */
const annexList = (names: readonly string[]): Paragraph[] =>
  names.map((name, at) => {
    const number = names.length > 1 ? `${at + 1}．` : ''
    return at === 0
      ? plainLine(`附件：${number}${name}`, { indent: { left: 2 * characterTwips }, keepNext: true })
      : plainLine(`${number}${name}`, { indent: { left: 5 * characterTwips }, keepNext: true })
  })

function annexesOf(facts: BulletinFacts): FileChild[] {
  const names = bulletinAnnexes(facts)
  const tables = [areaTable(facts), districtTable(facts)].filter((table) => table !== null)
  return tables.flatMap((table, at) => [
    line([run(names.length > 1 ? `附件${at + 1}` : '附件', { ...bodyRun, font: fonts.heading })], {
      pageBreakBefore: true,
    }),
    titleLine(names[at] ?? '', size.title3),
    table.rows.length > 0 ? officialTable(table) : line([run('没有纳入调度的片区。')]),
  ])
}

/** The day is that of signing, and the number is given by the office: both are left to it. */
const undated = '　　年　　月　　日'

/** 附注: what the paper vouches for, in groups that can be read out. */
function vouchingNote({ trail }: BulletinFacts): Paragraph[] {
  if (!trail) return []
  const hash = trail.hash.match(/.{8}/g)?.join(' ') ?? ''
  return [
    line([run(`（核验：操作记录第${trail.seq}条，校验值 ${hash}）`, { ...bodyRun, size: size.fourth })], {
      indent: { left: 2 * characterTwips },
    }),
  ]
}

/** A 通报 as GB/T 9704-2012 lays it out. */
function drawBulletin(facts: BulletinFacts): Document {
  const { issuer, month } = facts
  return new Document({
    creator: issuer,
    lastModifiedBy: issuer,
    title: bulletinTitle(facts),
    description: `引用快照${facts.snapshot}`,
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: bodyRun } } },
    sections: [
      {
        properties: { page },
        footers: pageNumbers,
        children: [
          ...redHead('重点片区项目集群调度通报', `〔${yearOf(month)}〕第　　期`),
          emptyLine(),
          titleLine(bulletinTitle(facts)),
          emptyLine(),
          plainLine(bulletinAddressee),
          ...bodyOf(facts),
          emptyLine({ keepNext: true }),
          ...annexList(bulletinAnnexes(facts)),
          emptyLine({ keepNext: true }),
          ...signatureLines(issuer, undated),
          ...vouchingNote(facts),
          ...annexesOf(facts),
          ...colophonAfter(districtTable(facts) ?? areaTable(facts), {
            copiesTo: '抄送：',
            issuer,
            issuedOn: `${undated}印发`,
          }),
        ],
      },
    ],
  })
}

export const bulletinPackage = async (facts: BulletinFacts): Promise<Drawn> => ({
  bytes: await Packer.toBuffer(drawBulletin(facts)),
})
