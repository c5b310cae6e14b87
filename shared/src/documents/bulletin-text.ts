import type { IndicatorCard } from '../indicators/indicator.contract.ts'
import { lightNames, lights } from '../lights/light.ts'
import { moneyLine } from '../money/yuan.ts'
import { targetOf } from '../number/ratio.ts'
import { targetWords } from '../number/target-words.ts'
import { monthNumber, monthText, yearOf } from '../time/month.ts'
import type { BulletinChart } from './bulletin-charts.ts'
import { type BulletinFacts, cardOf } from './bulletin-facts.ts'
import { groupParagraphs } from './bulletin-groups.ts'
import { nextSteps } from './bulletin-next-steps.ts'
import { rankingSentences } from './bulletin-ranking.ts'
import { dayInYear, dayText, spanText } from './document-words.ts'
import { figure, joinedBy, type Sentence, says } from './sentence.ts'

/** A paragraph of a 通报: a heading of the first level, or text, with a heading of the second level before it or without. */
export type BulletinParagraph =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly lead: string | null; readonly sentence: Sentence }
  | { readonly kind: 'chart'; readonly chart: BulletinChart }

const heading = (text: string): BulletinParagraph => ({ kind: 'heading', text })
const text = (lead: string | null, sentence: Sentence): BulletinParagraph => ({ kind: 'text', lead, sentence })
const chart = (which: BulletinChart): BulletinParagraph => ({ kind: 'chart', chart: which })

const fromSnapshot = { kind: 'snapshot' } as const

/** 「关于2025年1—9月全市重点片区项目集群调度情况的通报」. */
export const bulletinTitle = ({ month }: Pick<BulletinFacts, 'month'>): string =>
  `关于${spanText(month)}全市重点片区项目集群调度情况的通报`

export const bulletinAddressee = '各区（市）县，市级有关部门：'

/** What month it is, and how much of it is in. */
function opening({ month, asOf, snapshot, completeness, leftOut }: BulletinFacts): Sentence {
  const { accepted, owed } = completeness
  const counted =
    owed > 0
      ? says`应报项目${figure(owed, fromSnapshot)}个，已审${figure(accepted, fromSnapshot)}个`
      : says`本月没有应报的项目`
  const missing = leftOut > 0 ? says`，另有${figure(leftOut, fromSnapshot)}个项目的月报未接收，不计入完成数` : []
  return says`按照“月调度、季拉练、年考核”工作机制，现将${spanText(month)}全市重点片区项目集群推进情况通报如下。数据截至${dayText(asOf)}，引用快照${figure(snapshot, fromSnapshot)}；${counted}${missing}。`
}

/** How many projects there are, what they cost, and what the year plans. */
function scale(facts: BulletinFacts): Sentence {
  const { areas, projects, totalInvestmentYuan, planned, month } = facts
  if (projects === 0) return says`纳入调度的重点片区${figure(areas.length, { kind: 'areas' })}个，尚无项目。`
  const planYuan = cardOf(facts, 'investment-rate')?.denominator ?? null
  const total =
    totalInvestmentYuan === null ? [] : says`，总投资${figure(moneyLine(totalInvestmentYuan), { kind: 'projects' })}`
  const plan = planYuan
    ? says`其中有年度计划的${figure(planned, { kind: 'projects' })}个，${String(yearOf(month))}年计划投资${figure(moneyLine(planYuan), { kind: 'source', figure: 'investment-rate' })}`
    : says`均没有${String(yearOf(month))}年计划投资`
  return says`纳入调度的重点片区${figure(areas.length, { kind: 'areas' })}个、项目${figure(projects, { kind: 'projects' })}个${total}。${plan}。`
}

/** `序时72.7%`, as its card writes it with a space between. */
const scheduleOf = ({ targetDisplay }: IndicatorCard): string => targetDisplay.replace(/\s/g, '')

/** What the card says of the distance alone. */
const distanceOf = ({ gap }: IndicatorCard): string => gap.split(' · ')[0] ?? gap

function lightsOf({ areas }: BulletinFacts): Sentence {
  const counts = lights
    .map((light) => ({ light, count: areas.filter((area) => area.light === light).length }))
    .filter(({ count }) => count > 0)
  if (counts.length === 0) return []
  const each = counts.map(({ light, count }) => says`${lightNames[light]}${figure(count, { kind: 'areas' })}个`)
  return says`片区亮灯情况：${joinedBy('、', each)}。`
}

/** What is done, as a share of the plan, and how far that is from the schedule. */
function done(facts: BulletinFacts): Sentence {
  const card = cardOf(facts, 'investment-rate')
  const source = { kind: 'source', figure: 'investment-rate' } as const
  if (!card || card.value === null || card.numerator === null || card.denominator === null)
    return says`${spanText(facts.month)}尚无可汇总的投资完成数据。${lightsOf(facts)}`
  const beside = card.unplannedYuan
    ? says`没有年度计划的项目另完成投资${figure(moneyLine(card.unplannedYuan), source)}，不计入完成率。`
    : []
  return says`${spanText(facts.month)}累计完成投资${figure(moneyLine(card.numerator), source)}，占年度计划${figure(moneyLine(card.denominator), source)}的${figure(card.display, source)}，${figure(scheduleOf(card), source)}，${figure(distanceOf(card), source)}。${beside}${lightsOf(facts)}`
}

const shareSources = { 'bond-share': 'bond-share', 'rail-800m': 'rail-800m' } as const
const shareParts: Record<keyof typeof shareSources, (numerator: number, denominator: number) => string> = {
  'bond-share': (numerator, denominator) => `${moneyLine(numerator)}，占全市新增专项债券${moneyLine(denominator)}`,
  'rail-800m': (numerator, denominator) =>
    `${(numerator / 1e6).toFixed(2)}平方公里，占片区面积${(denominator / 1e6).toFixed(2)}平方公里`,
}
const shareNames = { 'bond-share': '专项债券投向片区', 'rail-800m': '轨道站点覆盖片区' } as const

/** How an indicator with a set target stands. */
function target(facts: BulletinFacts, code: keyof typeof shareSources): Sentence {
  const card = cardOf(facts, code)
  const source = { kind: 'source', figure: shareSources[code] } as const
  if (!card) return []
  if (card.value === null || card.numerator === null || card.denominator === null)
    return says`${card.name}：${card.gap}。`
  const parts = shareParts[code](card.numerator, card.denominator)
  const verdict = card.met === null ? '' : card.met ? '达到' : '未达到'
  return says`${shareNames[code]}${figure(parts, source)}的${figure(card.display, source)}，${verdict}“${targetWords(targetOf(card))}”的目标，${figure(distanceOf(card), source)}。`
}

/** What is in the way, in numbers. */
function obstacles({ blockers, asOf, month }: BulletinFacts): Sentence {
  const source = { kind: 'blockers' } as const
  const { open, raised, closed, escalated, forTheCity, types } = blockers
  const moved = says`${String(monthNumber(month))}月新提出${figure(raised, source)}件、销号${figure(closed, source)}件`
  if (open === 0) return says`截至${dayInYear(asOf)}没有未销号的堵点；${moved}。`
  const kinds = joinedBy(
    '、',
    types.map(({ type, count }) => says`${type}${figure(count, source)}件`),
  )
  return says`截至${dayInYear(asOf)}未销号的堵点${figure(open, source)}件，其中因超期已升级的${figure(escalated, source)}件，待市级议定的${figure(forTheCity, source)}件；${moved}。按类型分：${kinds}。`
}

const paragraphs = (lead: string | null, sentence: Sentence): BulletinParagraph[] =>
  sentence.length === 0 ? [] : [text(lead, sentence)]

/** A 通报 from its first sentence to its last, in the order of domain §6. */
export function bulletinText(facts: BulletinFacts): BulletinParagraph[] {
  const { byStage, byCategory, starts } = groupParagraphs(facts)
  const hasRate = cardOf(facts, 'investment-rate')?.value !== null && cardOf(facts, 'investment-rate') !== undefined
  return [
    text(null, opening(facts)),
    heading('一、总体情况'),
    text('（一）项目和投资计划。', scale(facts)),
    text('（二）投资完成。', done(facts)),
    ...(hasRate ? [chart('progress')] : []),
    ...paragraphs('（三）分阶段看。', byStage),
    ...paragraphs('（四）分类别看。', byCategory),
    text('（五）开工情况。', starts),
    ...paragraphs('（六）专项债券和轨道覆盖。', [...target(facts, 'bond-share'), ...target(facts, 'rail-800m')]),
    ...(facts.areas.some(({ ytdYuan }) => ytdYuan !== null) ? [chart('areas')] : []),
    heading('二、区（市）县排名'),
    ...rankingSentences(facts).map((sentence) => text(null, sentence)),
    heading('三、堵点情况'),
    text(null, obstacles(facts)),
    heading('四、下一步工作'),
    ...nextSteps(facts).map((sentence, at, all) => text(all.length > 1 ? `${at + 1}．` : null, sentence)),
  ]
}

/** What the annexes are called, in their order. */
export const bulletinAnnexes = ({ month, ranking }: Pick<BulletinFacts, 'month' | 'ranking'>): string[] => [
  `${monthText(month)}重点片区项目集群调度情况表`,
  ...(ranking && ranking.rows.length > 0 ? [`${monthText(month)}区（市）县排名表`] : []),
]
