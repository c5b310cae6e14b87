import { stepProposal } from '@pianqu/shared/adjustments/proposal.contract.ts'
import { inputFault } from '@pianqu/shared/words/input-fault.ts'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { checkBody } from './check-body.ts'

const schema = z.object({
  reason: z.string().trim().min(2, '请填写理由').max(5),
  note: z.string().trim().max(5).optional(),
  document: z.string().trim().min(3).nullable(),
  count: z.int().min(1).max(9),
  units: z.array(z.string()).min(1),
})
const good = { reason: ' 汛期停工 ', note: '好', document: '岚〔1〕', count: 3, units: ['a'] }

describe('what a contract takes', () => {
  test.each([
    ['as it was written, without the spaces around', good, { ...good, reason: '汛期停工' }],
    [
      'without what is blank and may be left out',
      { ...good, note: ' ' },
      { ...good, reason: '汛期停工', note: undefined },
    ],
    [
      'null for what is blank and may be null',
      { ...good, document: '' },
      { ...good, reason: '汛期停工', document: null },
    ],
    ['without a null that may be left out', { ...good, note: null }, { ...good, reason: '汛期停工', note: undefined }],
    [
      'null for what was never touched',
      { ...good, document: undefined },
      { ...good, reason: '汛期停工', document: null },
    ],
  ])('is sent %s', (_case, written, body) => {
    expect(checkBody(schema, written)).toEqual({ body })
  })

  test('says of a number that is missing that it is to be filled in, and of a wrong one what it should be', () => {
    const asked = z.object({ amount: z.number({ error: inputFault }), year: z.int('应为四位数的年份') })
    const told = (written: object) => {
      const checked = checkBody(asked, written)
      return 'faults' in checked ? checked.faults.map(({ message }) => message) : []
    }
    expect(told({})).toEqual(['请填写', '应为四位数的年份'])
    expect(told({ amount: '很多', year: 2025 })).toEqual(['应为数字'])
  })

  test('needs nothing where the contract has no body', () => {
    expect(checkBody(undefined, { reason: '' })).toEqual({ body: undefined })
  })
})

describe('what a contract refuses', () => {
  test.each([
    ['the word of the contract for an empty line', { reason: '' }, 'reason', '请填写理由', false],
    ['the same for one too short', { reason: '雨' }, 'reason', '请填写理由', false],
    ['its limit where it has no word', { reason: '一二三四五六' }, 'reason', '最多 5 个字，请缩短', true],
    ['its least length', { document: '岚' }, 'document', '至少写 3 个字', false],
    ['that a number is missing', { count: undefined }, 'count', '请填写', false],
    ['the bounds of a number', { count: 10 }, 'count', '不能大于 9', true],
    ['how many to choose', { units: [] }, 'units', '至少选 1 项', false],
  ])('says %s', (_case, wrong, name, message, isExcess) => {
    expect(checkBody(schema, { ...good, ...wrong })).toEqual({ faults: [{ name, message, isExcess }] })
  })

  test('asks to choose where nothing was chosen of a list', () => {
    const choice = z.object({ role: z.enum(['a', 'b']) })
    expect(checkBody(choice, { role: '' })).toEqual({
      faults: [{ name: 'role', message: '请选择', isExcess: false }],
    })
  })

  test('asks to choose what is chosen, whatever the contract calls it', () => {
    const choice = z.object({
      month: z.string().regex(/^\d{4}-\d\d$/, '月份应为四位年、两位月'),
      unit: z.string().min(1),
    })
    expect(checkBody(choice, { month: null, unit: '' }, () => true)).toEqual({
      faults: ['month', 'unit'].map((name) => ({ name, message: '请选择', isExcess: false })),
    })
  })

  test('is told by the step that is taken', () => {
    const given = { version: 1, documentNumber: '', effectiveOn: undefined, note: '' }
    expect(checkBody(stepProposal.body, { step: 'approve', ...given })).toEqual({
      body: { step: 'approve', version: 1 },
    })
    expect(checkBody(stepProposal.body, { step: 'reject', ...given })).toEqual({
      faults: [{ name: 'note', message: '请填写理由', isExcess: false }],
    })
  })
})
