import { moneyLine } from '../money/yuan.ts'
import { percentText, type Ratio } from '../number/ratio.ts'
import { changeOfShare, distanceToTarget } from '../number/share-words.ts'
import type { BondBatch } from './bond.schema.ts'
import { defaultShareTarget, type ShareTarget } from './gaps.ts'
import type { BondShare } from './share.ts'

/** Money in a sentence: an amount under 1 万元 is told to the yuan, so that a gap of a yuan never reads as none. */
export function sentenceMoney(yuan: number): string {
  return Math.abs(yuan) < 10_000 && yuan !== 0 ? `${yuan < 0 ? '−' : ''}${Math.abs(yuan)}元` : moneyLine(yuan)
}

const subjects: Record<BondShare['basis'], string> = {
  'issued-new': '新增专项债投向重点片区占比',
  quota: '重点片区新增专项债占下达限额比重',
  spent: '重点片区专项债支出占比',
}

function ratioOf({ numeratorYuan, denominatorYuan }: Pick<BondShare, 'numeratorYuan' | 'denominatorYuan'>) {
  return numeratorYuan === null || !denominatorYuan ? null : { numerator: numeratorYuan, denominator: denominatorYuan }
}

function shareClause(share: BondShare, target: ShareTarget): string {
  const ratio = ratioOf(share)
  if (!ratio) return `${share.year}年${subjects[share.basis]}—（${share.missing ?? '缺全市总额'}）`
  return `${share.year}年${subjects[share.basis]}${percentText(ratio, target)}，${distanceToTarget(ratio, target)}`
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

/** What was planned and not issued by its day is named, for it is no part of what remains. */
const overdueClause = ({ overdueBatchCodes }: BondShare, called: Called): string[] =>
  overdueBatchCodes.length > 0 ? [`${overdueBatchCodes.map(called).join('、')}逾期未发，不计入待发行`] : []

/**
 * The finding of a year's bonds in one line: 「2025年新增专项债投向重点片区占比36.7%，距目标差13.3个百分点；调剂差26.00亿元，
 * 新增差52.00亿元；年内仍可达标：待发行54.00亿元中须有53.00亿元投向重点片区，最迟不晚于「专项债券（九期）」（2025-11-20）」.
 */
export function bondHeadline(
  share: BondShare,
  { target = defaultShareTarget, batches = [] }: { target?: ShareTarget; batches?: readonly Batch[] } = {},
): string {
  const called = namesOf(batches)
  return [
    shareClause(share, target),
    ...gapClause(share),
    ...outlookClause(share, called),
    ...overdueClause(share, called),
  ].join('；')
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
