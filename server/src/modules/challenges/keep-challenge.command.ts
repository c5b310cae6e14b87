import type { ChallengeContent } from '@pianqu/shared/challenges/challenge.schema.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { Change } from '../../db/command.ts'
import { areaNames } from '../areas/area.facts.ts'
import { faulty, loadChallenge, type StoredChallenge, saveChallenge } from './challenge.repository.ts'
import { challenges } from './challenge.tables.ts'

function demandArea({ tx }: Change, { areaCode }: ChallengeContent): void {
  if (areaCode !== null && !areaNames(tx).has(areaCode)) {
    throw faulty('/areaCode', `没有编码为“${areaCode}”的片区，请从列表中选择`)
  }
}

/** Tasks move no figure. */
function tell({ audit }: Change, step: 'draft' | 'change', { challengeId, title, claimUntil }: StoredChallenge): void {
  audit({
    action: `challenge.${step}`,
    subject: `challenge:${challengeId}`,
    movesFigures: false,
    detail: { title, claimUntil },
  })
}

/** `2025-03`: tasks are numbered within the year in which they were drafted; a number is never used twice. */
function nextNumber({ tx, today }: Change): string {
  const year = today.slice(0, 4)
  const ids = tx.orm.select({ id: challenges.challengeId }).from(challenges).all()
  const used = ids.filter(({ id }) => id.startsWith(`${year}-`)).length
  return `${year}-${String(used + 1).padStart(2, '0')}`
}

/** Drafts a task in the name of one's unit. Returns its id. */
export function draftChallenge(change: Change, content: ChallengeContent): string {
  const { tx, actor, at } = change
  demandArea(change, content)
  const challenge = tx.orm
    .insert(challenges)
    .values({
      ...content,
      challengeId: nextNumber(change),
      publisherCode: actor.unitCode,
      state: 'draft',
      byName: actor.name,
      at,
    })
    .returning()
    .get()
  tell(change, 'draft', challenge)
  return challenge.challengeId
}

/** Changes a draft; what was published stays as it was read. */
export function changeChallengeDraft(
  change: Change,
  { id, version, ...content }: ChallengeContent & { readonly id: string; readonly version: number },
): void {
  const challenge = loadChallenge(change, id)
  if (challenge.state !== 'draft') {
    throw new ProblemError('challenge/wrong-state', { detail: '已张榜的内容不能更改；需要改变时撤榜后另行张榜' })
  }
  demandArea(change, content)
  tell(change, 'change', saveChallenge(change, { ...challenge, ...content }, version))
}
