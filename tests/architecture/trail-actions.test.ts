import type { AuditLine, Change } from '@pianqu/server/db/command.ts'
import { trailActions } from '@pianqu/shared/trail-words/trail-actions.ts'
import { trailSubjectNames } from '@pianqu/shared/trail-words/trail-subjects.ts'
import { describe, expect, test } from 'vitest'
import { isTest, sourceFiles } from './source-files.ts'
import { neverWritten } from './written-actions.ts'

const actions = Object.keys(trailActions)
const code = (folder: string) => sourceFiles(folder).filter(({ path }) => !isTest(path))

describe('the actions of the trail', () => {
  const names = Object.values(trailActions).map(({ name }) => name)

  test('are each called something in Chinese, and no two alike', () => {
    expect(actions.length).toBeGreaterThan(100)
    expect(names.filter((name) => !/^\p{Script=Han}+(，\p{Script=Han}+)?$/u.test(name))).toEqual([])
    expect(names.filter((name, index) => names.indexOf(name) < index)).toEqual([])
  })

  test('are each written by somebody', () => {
    expect(neverWritten(actions, code('server/src'), code('shared/src'))).toEqual([])
  })

  test('are about something that some line is about', () => {
    const texts = code('server/src').map(({ text }) => text)
    const isWritten = (kind: string) =>
      texts.some((text) => text.includes(`\`${kind}:`) || text.includes(`subject: '${kind}'`))
    expect(Object.keys(trailSubjectNames).filter((kind) => !isWritten(kind))).toEqual([])
  })
})

describe('the pen of the trail', () => {
  // Never run: the compiler refuses each line that is marked, and complains where it would not.
  function refused({ audit }: Pick<Change, 'audit'>, step: string): AuditLine[] {
    // @ts-expect-error nobody declares this action
    audit({ action: 'report.burn', subject: 'report:1' })
    // @ts-expect-error any step is not a declared one
    audit({ action: `report.${step}`, subject: 'report:1' })
    // @ts-expect-error a correction says what it corrects
    audit({ action: 'correction.propose', subject: 'report:1' })
    // @ts-expect-error a year is a number
    audit({ action: 'area.exempt-year', subject: 'area:A01', detail: { year: '2024', reason: '' } })
    // @ts-expect-error signing in has nothing more to say
    audit({ action: 'session.sign-in', subject: 'account:a', detail: { password: 'x' } })
    // @ts-expect-error nothing is called a bonfire
    audit({ action: 'session.sign-in', subject: 'bonfire:1' })
    return []
  }

  test('takes declared actions with what they declare, as the compiler knows', () => {
    expect(refused).toBeTypeOf('function')
  })
})

describe('looking for what writes an action', () => {
  const step = ['$', '{step}'].join('')
  const server = [
    { path: 'server/src/modules/bonds/a.command.ts', text: "audit({ action: 'bond.reverse', subject })" },
    { path: 'server/src/modules/bonds/b.command.ts', text: `audit({ action: \`plan.${step}\`, subject })` },
    { path: 'server/src/modules/bonds/c.command.ts', text: "action: dry ? 'import.try' : 'import.run'" },
    { path: 'server/src/modules/bonds/d.command.ts', text: "tell('drop')" },
  ]
  const shared = [
    { path: 'shared/src/plans/plan.trail.ts', text: "'plan.save' 'plan.move' 'plan.burn' 'plan.drop'" },
    { path: 'shared/src/plans/plan.workflow.ts', text: "save: { from: 'draft' }" },
    { path: 'shared/src/rail/rail.schema.ts', text: "'move'" },
  ]

  test.each([
    ['bond.reverse', true],
    ['bond.give', false],
    ['plan.save', true],
    ['plan.drop', true],
    ['plan.move', false],
    ['plan.burn', false],
    ['import.try', true],
    ['import.run', true],
    ['import.undo', false],
  ])('finds %s: %s', (action, isWritten) => {
    expect(neverWritten([action], server, shared)).toEqual(isWritten ? [] : [action])
  })
})
