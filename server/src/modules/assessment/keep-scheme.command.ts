import { randomUUID } from 'node:crypto'
import { type Direction, directionNames } from '@pianqu/shared/assessment/direction.ts'
import type { SchemeContent } from '@pianqu/shared/assessment/scheme.schema.ts'
import { schemeFaults } from '@pianqu/shared/assessment/scheme-faults.ts'
import { usualScheme } from '@pianqu/shared/assessment/usual-scheme.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { and, eq, max } from 'drizzle-orm'
import type { Change } from '../../db/command.ts'
import { saveVersion } from '../../db/save-version.ts'
import { assessmentSchemes } from './assessment.tables.ts'
import { adoptedSchemes, type StoredScheme, storedScheme } from './schemes.query.ts'

function tell({ audit }: Change, step: 'create' | 'change' | 'adopt', scheme: StoredScheme): void {
  const { schemeId, year, direction, edition, name, effectiveFrom } = scheme
  audit({
    action: `assessment-scheme.${step}`,
    subject: `assessment-scheme:${schemeId}`,
    movesFigures: false,
    detail: { year, direction, edition, name, ...(effectiveFrom && { effectiveFrom }) },
  })
}

interface NewScheme {
  readonly year: number
  readonly direction: Direction
  readonly copyOf: string | null
}

/** A draft: the usual content, or that of another year or edition of the same direction. */
export function createScheme(change: Change, { year, direction, copyOf }: NewScheme): StoredScheme {
  const { tx, actor, at } = change
  const copied = copyOf === null ? null : storedScheme(tx, copyOf)
  if (copied && copied.direction !== direction) {
    throw new ProblemError('common/malformed', { detail: '只能复制同一方向（部门评区县或区县评部门）的方案' })
  }
  const last = tx.orm
    .select({ edition: max(assessmentSchemes.edition) })
    .from(assessmentSchemes)
    .where(and(eq(assessmentSchemes.year, year), eq(assessmentSchemes.direction, direction)))
    .get()
  const saved = tx.orm
    .insert(assessmentSchemes)
    .values({
      schemeId: randomUUID(),
      year,
      direction,
      edition: (last?.edition ?? 0) + 1,
      name: `${year}年${directionNames[direction]}考核方案`,
      status: 'draft',
      content: copied?.content ?? usualScheme(direction),
      createdByName: actor.name,
      createdAt: at,
      copiedFrom: copyOf,
    })
    .returning()
    .get()
  tell(change, 'create', saved)
  return saved
}

interface Draft {
  readonly schemeId: string
  readonly version: number
}

function saveDraft({ tx }: Change, { schemeId, version }: Draft, values: Partial<StoredScheme>): StoredScheme {
  if (storedScheme(tx, schemeId).status === 'adopted') {
    throw new ProblemError('assessment/adopted', { detail: '要改请复制为新的一版，从以后的一天起生效' })
  }
  return saveVersion(tx, assessmentSchemes, ['schemeId'], { ...values, schemeId }, version)
}

export function changeScheme(
  change: Change,
  { name, content, ...draft }: Draft & { readonly name: string; readonly content: SchemeContent },
): StoredScheme {
  const saved = saveDraft(change, draft, { name, content })
  tell(change, 'change', saved)
  return saved
}

/** Freezes a draft that has no faults. Throws assessment/scheme-incomplete; a later edition takes effect later. */
export function adoptScheme(change: Change, request: Draft & { readonly effectiveFrom: Day }): StoredScheme {
  const { tx, actor, at } = change
  const { effectiveFrom, ...draft } = request
  const { content, year, direction } = storedScheme(tx, draft.schemeId)
  const faults = schemeFaults(content)
  if (faults.length > 0) {
    const errors = faults.map((fault) => ({ ...fault, code: 'scheme' }))
    throw new ProblemError('assessment/scheme-incomplete', { detail: faults[0]?.message ?? '', errors })
  }
  const [newest] = adoptedSchemes(tx, year, direction)
  if (newest?.effectiveFrom && effectiveFrom <= newest.effectiveFrom) {
    throw new ProblemError('assessment/scheme-incomplete', {
      detail: `第${newest.edition}版从${newest.effectiveFrom}起生效，新的一版要从以后的一天起`,
    })
  }
  const saved = saveDraft(change, draft, { status: 'adopted', effectiveFrom, adoptedByName: actor.name, adoptedAt: at })
  tell(change, 'adopt', saved)
  return saved
}
