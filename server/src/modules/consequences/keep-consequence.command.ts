import { randomUUID } from 'node:crypto'
import type { ConsequenceContent, ConsequenceKind } from '@pianqu/shared/consequences/consequence.schema.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { TrailSubject } from '@pianqu/shared/trail-words/trail-subjects.ts'
import { and, eq, isNull } from 'drizzle-orm'
import type { Change } from '../../db/command.ts'
import { areaNames } from '../areas/area.facts.ts'
import { allUnits } from '../units/unit.facts.ts'
import { consequenceKinds, consequences } from './consequence.tables.ts'

type StoredConsequence = typeof consequences.$inferSelect

const faulty = (pointer: string, message: string) =>
  new ProblemError('common/malformed', { detail: message, errors: [{ pointer, code: 'custom', message }] })

function nameOf({ tx }: Change, { subject, subjectCode }: ConsequenceContent): string {
  const names = subject === 'area' ? areaNames(tx) : new Map(allUnits(tx).map(({ code, name }) => [code, name]))
  const name = names.get(subjectCode)
  if (!name)
    throw faulty('/subjectCode', `没有编码为“${subjectCode}”的${subject === 'area' ? '片区' : '单位'}，请从列表中选择`)
  return name
}

function kindOf({ tx }: Change, { kindCode, quantity }: ConsequenceContent): ConsequenceKind {
  const kind = tx.orm.select().from(consequenceKinds).where(eq(consequenceKinds.code, kindCode)).get()
  if (!kind) throw faulty('/kindCode', '没有这种结果运用，请从列表中选择')
  if (kind.needsQuantity && quantity === null) throw faulty('/quantity', `${kind.name}须填写数量和单位`)
  return kind
}

function tell({ audit }: Change, step: 'add' | 'revoke', row: StoredConsequence, kindName: string): void {
  const { consequenceId, subject, subjectCode, subjectName, year, documentNumber, text, revokedBecause } = row
  const detail = {
    year,
    kindName,
    subjectName,
    documentNumber,
    text,
    ...(revokedBecause && { reason: revokedBecause }),
  }
  const subjects: TrailSubject[] = [
    `consequence:${consequenceId}`,
    ...(subject === 'area' ? [`area:${subjectCode}` as const] : []),
  ]
  for (const one of subjects) audit({ action: `consequence.${step}`, subject: one, movesFigures: false, detail })
}

/** Records what followed from the result of a year. Returns its id. */
export function addConsequence(change: Change, content: ConsequenceContent): string {
  const { tx, actor, at, today } = change
  const kind = kindOf(change, content)
  const subjectName = nameOf(change, content)
  if (content.decidedOn > today) throw faulty('/decidedOn', `日期不能晚于今天（${today}）`)
  const same = tx.orm
    .select()
    .from(consequences)
    .where(
      and(
        eq(consequences.year, content.year),
        eq(consequences.subjectCode, content.subjectCode),
        eq(consequences.kindCode, content.kindCode),
        eq(consequences.documentNumber, content.documentNumber),
        isNull(consequences.revokedBecause),
      ),
    )
    .get()
  if (same)
    throw new ProblemError('consequence/duplicate', {
      detail: `${subjectName}${content.year}年的这一项已按${content.documentNumber}登记`,
    })
  const row = tx.orm
    .insert(consequences)
    .values({
      ...content,
      quantityUnit: content.quantityUnit || null,
      subjectName,
      consequenceId: randomUUID(),
      byName: actor.name,
      at,
    })
    .returning()
    .get()
  tell(change, 'add', row, kind.name)
  return row.consequenceId
}

/** Says that a consequence was recorded wrongly; the row stays with the reason. */
export function revokeConsequence(
  change: Change,
  { id, reason }: { readonly id: string; readonly reason: string },
): void {
  const { tx } = change
  const found = tx.orm.select().from(consequences).where(eq(consequences.consequenceId, id)).get()
  if (!found) throw new ProblemError('common/not-found', { detail: '没有这项结果运用' })
  if (found.revokedBecause !== null) throw new ProblemError('consequence/revoked')
  tx.orm.update(consequences).set({ revokedBecause: reason }).where(eq(consequences.consequenceId, id)).run()
  const kind = tx.orm.select().from(consequenceKinds).where(eq(consequenceKinds.code, found.kindCode)).get()
  tell(change, 'revoke', { ...found, revokedBecause: reason }, kind?.name ?? found.kindCode)
}

/** Adds a kind to the city's list. */
export function addConsequenceKind({ tx, audit }: Change, kind: Omit<ConsequenceKind, 'code'>): ConsequenceKind {
  if (tx.orm.select().from(consequenceKinds).where(eq(consequenceKinds.name, kind.name)).get()) {
    throw new ProblemError('consequence/duplicate', { detail: `已有「${kind.name}」` })
  }
  const added = { ...kind, code: randomUUID() }
  tx.orm.insert(consequenceKinds).values(added).run()
  audit({
    action: 'consequence.add-kind',
    subject: `consequence-kind:${added.code}`,
    movesFigures: false,
    detail: { name: kind.name },
  })
  return added
}
