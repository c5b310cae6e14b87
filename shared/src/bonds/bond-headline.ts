import type { Finding } from '../headlines/headline.ts'
import { bondFinding } from '../headlines/year-findings.ts'
import { moneyLine } from '../money/yuan.ts'
import { percentText, type Ratio } from '../number/ratio.ts'
import { changeOfShare, distanceToTarget } from '../number/share-words.ts'
import type { BondBatch } from './bond.schema.ts'
import { defaultShareTarget, type ShareTarget } from './gaps.ts'
import type { BondShare } from './share.ts'
import type { CurvePoint } from './year-curve.ts'

/** Money in a sentence: an amount under 1 万元 is told to the yuan, so that a gap of a yuan never reads as none. */
export function sentenceMoney(yuan: number): string {
  return Math.abs(yuan) < 10_000 && yuan !== 0 ? `${yuan < 0 ? '−' : ''}${Math.abs(yuan)}元` : moneyLine(yuan)
}

function ratioOf({ numeratorYuan, denominatorYuan }: Pick<BondShare, 'numeratorYuan' | 'denominatorYuan'>) {
  return numeratorYuan === null || !denominatorYuan ? null : { numerator: numeratorYuan, denominator: denominatorYuan }
}

/** Both gaps, always together (domain §7); nothing where there is none. */
function gapClause({ gapShiftYuan, gapAddYuan }: BondShare): string[] {
  if (!gapShiftYuan) return []
  const add = gapAddYuan === null ? '单靠新增无法补足' : `新增差${sentenceMoney(gapAddYuan)}`
  return [`调剂差${sentenceMoney(gapShiftYuan)}，${add}`]
}

function unreachableText(neededYuan: number, remainingYuan: number): string {
  const short = sentenceMoney(neededYuan - remainingYuan)
  return remainingYuan > 0
    ? `待发行${sentenceMoney(remainingYuan)}全部投向重点片区也还差${short}，年内已无法达标`
    : `本年已无待发行批次，还差${short}，年内已无法达标`
}

type Batch = Pick<BondBatch, 'code' | 'name' | 'issuedOn'>

/** A batch as people call it, by its code. */
type Called = (code: string) => string

const namesOf =
  (batches: readonly Batch[]): Called =>
  (code) => {
    const batch = batches.find((each) => each.code === code)
    return batch ? `「${batch.name}」（${batch.issuedOn}）` : code
  }

/** Whether the year can still get there, and by when. */
function outlookClause(share: BondShare, called: Called): string[] {
  const { state, neededYuan, remainingYuan, lastBatchCode } = share
  if (state === null || neededYuan === null || remainingYuan === null) return []
  if (state === 'met') return remainingYuan > 0 ? ['按全年计划总额计也已达标'] : []
  if (state === 'missed') return [`${share.year}年已结束，还差${sentenceMoney(neededYuan)}，全年未达标`]
  if (state === 'unreachable') return [unreachableText(neededYuan, remainingYuan)]
  const need = `待发行${sentenceMoney(remainingYuan)}中须有${sentenceMoney(neededYuan)}投向重点片区`
  return [`年内仍可达标：${need}${lastBatchCode === null ? '' : `，最迟不晚于${called(lastBatchCode)}`}`]
}

/** Where the year ends by plan: one figure, or two where money is assigned to nobody yet, and what makes the difference. */
function yearEndClause(end: CurvePoint | undefined): string[] {
  if (!end?.isProjected || end.value === null) return []
  if (!end.highest) return [`按计划年底${end.display}`]
  const { display, unassignedYuan } = end.highest
  return [`年底${end.display}—${display}，看未分配的${sentenceMoney(unassignedYuan)}投向哪里`]
}

/** What was planned and not issued by its day is named, for it is no part of what remains. */
const overdueClause = ({ overdueBatchCodes }: BondShare, called: Called): string[] =>
  overdueBatchCodes.length > 0 ? [`${overdueBatchCodes.map(called).join('、')}逾期未发，不计入待发行`] : []

interface Known {
  readonly target?: ShareTarget
  readonly batches?: readonly Batch[]
  readonly end?: CurvePoint | undefined
}

/** The finding of a year's bonds; both gaps, the way to the target and what was not issued in time stand below it. */
export function bondYearFinding(
  share: BondShare,
  { target = defaultShareTarget, batches = [], end }: Known = {},
): Finding {
  const called = namesOf(batches)
  const { year, basis, missing, state, neededYuan } = share
  return bondFinding({
    ...{ year, basis, target, missing, state },
    ratio: ratioOf(share),
    need: sentenceMoney(Math.max(0, neededYuan ?? 0)),
    details: [
      ...(basis === 'issued-new' ? yearEndClause(end) : []),
      ...gapClause(share),
      ...outlookClause(share, called),
      ...overdueClause(share, called),
    ],
  })
}

/** What is compared: the share as it stands, and at the end of the year with what is planned. */
export interface ComparedYear {
  readonly now: Ratio | null
  readonly yearEnd: Ratio | null
}

function comparedClause(what: string, before: Ratio, after: Ratio, target: ShareTarget): string {
  const [from, to] = [percentText(before, target), percentText(after, target)]
  return `${what}${to}，较现状${from} ${changeOfShare(before, after)}，${distanceToTarget(after, target)}`
}

/** A scenario beside today in one line; always a 测算, never data. */
export function scenarioSentence(
  today: ComparedYear,
  scenario: ComparedYear,
  { target = defaultShareTarget, problems = 0 }: { target?: ShareTarget; problems?: number } = {},
): string {
  const pairs = [
    ['按计划发行完毕的年末占比', today.yearEnd, scenario.yearEnd],
    ['已发行占比', today.now, scenario.now],
  ] as const
  const clauses = pairs.flatMap(([what, before, after]) =>
    before?.denominator && after?.denominator ? [comparedClause(what, before, after, target)] : [],
  )
  const text = clauses.length > 0 ? clauses.join('；') : '本年没有可以比较的占比'
  return `测算：${text}${problems > 0 ? `；另有${problems}处须先处理` : ''}`
}
