import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { inputFault } from './input-fault.ts'

describe('what is wrong with an input', () => {
  test.each([
    [z.string().max(5), 'too long', '最多5个字'],
    [z.string().min(1), '', '请填写'],
    [z.string().min(3), 'a', '至少3个字'],
    [z.int().max(5), 6, '不能大于5'],
    [z.number().gt(0), 0, '应大于0'],
    [z.int(), 1.5, '应为整数'],
    [z.number(), Number.NaN, '应为数字'],
    [z.array(z.int()).max(1), [1, 2], '最多1项'],
    [z.enum(['a', 'b']), 'c', '不在可选的范围里，请重新选择'],
    [z.uuid(), 'c', '格式不对，请检查'],
    [z.string().max(5, '最多五个字'), 'too long', '最多五个字'],
  ])('is said so that it can be mended: %#', (schema, value, message) => {
    expect(schema.safeParse(value, { error: inputFault }).error?.issues).toMatchObject([{ message }])
  })
})
