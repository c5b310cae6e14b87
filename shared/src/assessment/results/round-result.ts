import { rankBy } from '../../number/rank.ts'
import { decimalText, type ExactRatio, roundRatio } from '../../number/ratio.ts'
import { criteriaOf, weightFor } from '../applicable.ts'
import { givenShares, type ResultBasis } from '../mark.schema.ts'
import { criterionShares, type Marking, totalShares } from '../marking/given-marks.ts'
import type { Target } from '../round.schema.ts'
import type { Criterion, SchemeContent } from '../scheme.schema.ts'
import { minus, over, plus, times, whole } from './fractions.ts'
import { objectiveScore } from './objective-score.ts'
import type { ObjectiveReading, ResultRow, Tier } from './result.schema.ts'
import { suppressed } from './suppress.ts'
import { type ExactScores, exactScores } from './two-way-score.ts'

interface Item {
  readonly targetCode: string
  readonly kind: 'bonus' | 'penalty'
  readonly tenths: number
  readonly reason: string
  readonly documentNumber: string
}

export interface RoundInputs {
  readonly content: SchemeContent
  readonly basis: ResultBasis
  readonly marking: Marking
  readonly items: readonly Item[]
  readonly objectivesOf: (target: Target) => readonly ObjectiveReading[]
  /** How many marks of the target do not count. */
  readonly excludedOf: (targetCode: string) => number
}

/** A target's scores, each with the criterion it is of. */
interface ByCriterion {
  readonly criterion: Criterion
  readonly scores: ReadonlyMap<string, ExactScores>
}

function scoreCriteria({ content, marking, basis }: RoundInputs): ByCriterion[] {
  const codes = marking.targets.map(({ code }) => code)
  return criteriaOf(content)
    .filter(({ kind }) => kind === 'subjective')
    .map((criterion) => ({
      criterion,
      scores: new Map(
        exactScores(givenShares(criterionShares(marking, criterion.code)), codes, content, [basis]).map((row) => [
          row.target,
          row,
        ]),
      ),
    }))
}

const capped = (items: readonly Item[], kind: Item['kind'], cap: number): number =>
  Math.min(
    cap,
    items.filter((item) => item.kind === kind).reduce((sum, { tenths }) => sum + tenths, 0),
  )

function finalOf(
  { content }: RoundInputs,
  subjective: ExactRatio | null,
  objective: ExactRatio | null,
  extraTenths: number,
): ExactRatio | null {
  if (subjective === null) return null
  const share = over(content.objectiveShareBasisPoints, 10_000)
  const mixed = objective ? plus(times(share, objective), times(minus(whole(1), share), subjective)) : subjective
  return plus(mixed, over(extraTenths, 10))
}

function tierOf({ tiers, decimals }: SchemeContent, final: number | null): Tier | null {
  if (final === null) return null
  // Judged as published: 89.995 printed as 90.00 is a 90.
  const units = Math.round(final * 10 ** decimals)
  const reaches = (tenths: number) => units * 10 >= tenths * 10 ** decimals
  if (reaches(tiers.excellentTenths)) return 'excellent'
  return reaches(tiers.goodTenths) ? 'good' : 'fair'
}

interface Scored {
  readonly target: Target
  readonly final: ExactRatio | null
  readonly row: Omit<ResultRow, 'place' | 'tied' | 'final' | 'display' | 'tier'>
}

/** A section's score is made of what is shown of its criteria and of nothing else, so that it tells nothing more. */
function sectionScore(parts: readonly { criterion: Criterion; score: ExactRatio | null }[], target: Target) {
  let [sum, max] = [whole(0), 0]
  for (const { criterion, score } of parts) {
    if (score === null) continue
    const weighted = criterion.maxTenths * weightFor(criterion, target.category)
    sum = plus(sum, times(score, whole(weighted)))
    max += weighted
  }
  return max > 0 ? times(sum, over(1, max)) : null
}

function partsOf(inputs: RoundInputs, target: Target, total: ExactScores | undefined, byCriterion: ByCriterion[]) {
  const { content, basis } = inputs
  const applicable = byCriterion.filter(({ criterion }) => weightFor(criterion, target.category) > 0)
  const counts = applicable.map(({ criterion, scores }) => ({
    code: criterion.code,
    raters: scores.get(target.code)?.raters ?? 0,
  }))
  const hidden = suppressed(counts, total?.raters ?? 0, content.fewestRaters)
  return applicable.map(({ criterion, scores }) => ({
    criterion,
    isSuppressed: hidden.has(criterion.code),
    score: hidden.has(criterion.code) ? null : (scores.get(target.code)?.scores[basis] ?? null),
  }))
}

/** Why the score is not what its parts make of themselves. */
const apartBecause: Readonly<Record<ResultBasis, string>> = {
  raw: '各单位适用的指标不同',
  trimmed: '总分和各项指标分别去掉最高分、最低分',
  adjusted: '总分和各项指标分别校正评分宽严',
}

/** Says it where everything is shown and the weighted parts print another number than the score. */
function apartNote(
  { content: { decimals }, basis }: RoundInputs,
  subjective: ExactRatio | null,
  parts: ReturnType<typeof partsOf>,
  target: Target,
): string | null {
  const ofParts = parts.some(({ isSuppressed }) => isSuppressed) ? null : sectionScore(parts, target)
  if (!subjective || !ofParts) return null
  const printed = decimalText(ofParts, decimals)
  if (printed === decimalText(subjective, decimals)) return null
  return `${apartBecause[basis]}，所以各项加权是${printed}，不等于评价得分`
}

interface Noted {
  readonly apart: string | null
  readonly isShown: boolean
  readonly hiddenText: string
  readonly isSubjectiveAlone: boolean
  readonly readings: readonly ObjectiveReading[]
  readonly excludedMarks: number
  readonly subjective: ExactRatio | null
  readonly objective: ExactRatio | null
}

/** What is to be known to read a score. */
function notesOf(noted: Noted): string[] {
  const { isShown, hiddenText, isSubjectiveAlone, readings, excludedMarks, subjective, objective, apart } = noted
  const missing = readings
    .filter(({ numerator }) => numerator === null)
    .map(({ criterionName }) => `“${criterionName}”`)
  const said: readonly (readonly [applies: boolean, note: string])[] = [
    [isSubjectiveAlone && isShown, '没有已发布的客观数据，总分只用评价得分'],
    [objective !== null && missing.length > 0, `${missing.join('、')}缺数据，不计入满分`],
    [excludedMarks > 0, `有${excludedMarks}个评分经审核不计入`],
    [!isShown, `${hiddenText}，不排名`],
    [isShown && subjective === null, '评价关系互不相连，没有得分'],
  ]
  return [...said.flatMap(([applies, note]) => (applies ? [note] : [])), ...(apart ? [apart] : [])]
}

function scoreTarget(
  inputs: RoundInputs,
  target: Target,
  total: ExactScores | undefined,
  byCriterion: ByCriterion[],
): Scored {
  const { content, basis } = inputs
  const { decimals, fewestRaters } = content
  const raters = total?.raters ?? 0
  const isShown = raters >= fewestRaters
  const subjective = isShown ? (total?.scores[basis] ?? null) : null
  const readings = inputs.objectivesOf(target)
  const objective = objectiveScore(readings)
  const items = inputs.items.filter(({ targetCode }) => targetCode === target.code)
  const bonusTenths = capped(items, 'bonus', content.bonusCapTenths)
  const penaltyTenths = capped(items, 'penalty', content.penaltyCapTenths)
  const parts = partsOf(inputs, target, total, byCriterion)
  const print = (score: ExactRatio | null, without: string) => ({
    score: score && roundRatio(score, decimals),
    display: score ? decimalText(score, decimals) : without,
  })
  const hiddenText = `评价不足${fewestRaters}个，不予显示`
  const printPart = (isSuppressed: boolean, score: ExactRatio | null) => ({
    ...print(score, isSuppressed ? '不予显示' : '—'),
    isSuppressed,
  })
  const subjectiveSections = content.sections.filter(({ criteria }) =>
    criteria.some(({ kind }) => kind === 'subjective'),
  )
  const excludedMarks = inputs.excludedOf(target.code)
  const isSubjectiveAlone = content.objectiveShareBasisPoints > 0 && objective === null
  return {
    target,
    final: finalOf(inputs, subjective, objective, bonusTenths - penaltyTenths),
    row: {
      ...target,
      subjective: print(subjective, hiddenText),
      objective: print(objective, content.objectiveShareBasisPoints > 0 ? '缺数据' : '不适用'),
      isSubjectiveAlone,
      bonusTenths,
      penaltyTenths,
      raters: isShown ? raters : null,
      excludedMarks,
      sections: subjectiveSections.map(({ code, name, criteria }) => {
        const own = parts.filter(({ criterion }) => criteria.includes(criterion))
        const isSuppressed = own.some((part) => part.isSuppressed)
        return { code, name, ...printPart(isSuppressed, isSuppressed ? null : sectionScore(own, target)) }
      }),
      criteria: parts.map(({ criterion, isSuppressed, score }) => ({
        code: criterion.code,
        name: criterion.name,
        kind: criterion.kind,
        sectionCode: content.sections.find(({ criteria }) => criteria.includes(criterion))?.code ?? '',
        ...printPart(isSuppressed, score),
      })),
      objectives: [...readings],
      items: items.map(({ targetCode: _own, ...item }) => item),
      notes: notesOf({
        apart: apartNote(inputs, subjective, parts, target),
        isShown,
        hiddenText,
        isSubjectiveAlone,
        readings,
        excludedMarks,
        subjective,
        objective,
      }),
    },
  }
}

/** Scores and places of all targets of one direction, ties shared at the published decimals. */
export function roundRows(inputs: RoundInputs): ResultRow[] {
  const { marking, content } = inputs
  const codes = marking.targets.map(({ code }) => code)
  const totals = new Map(
    exactScores(givenShares(totalShares(marking)), codes, content, [inputs.basis]).map((row) => [row.target, row]),
  )
  const byCriterion = scoreCriteria(inputs)
  const scored = marking.targets.map((target) => scoreTarget(inputs, target, totals.get(target.code), byCriterion))
  const { decimals } = content
  const ranked = rankBy(scored, ({ final }) => final, { best: 'highest', decimals })
  return ranked.map(({ row: { row, final }, place, tied, score }) => ({
    ...row,
    place,
    tied,
    final: score,
    display: final ? decimalText(final, decimals) : '不予显示',
    tier: tierOf(content, score),
  }))
}
