import { describe, expect, test } from 'vitest'
import { passwordFault, passwordSchema } from './password-rule.ts'

const common = new Set(['password1234', 'iloveyou', 'qwertyuiop', 'sunshine', '1qaz2wsx3edc'])
const about = { known: ['wangxiaoming', '王晓明', '锦安区'], isCommon: (text: string) => common.has(text) }

describe('a password', () => {
  test.each([
    'correct horse battery',
    'k7#mWq2p!zLx',
    '清晨骑车过桥',
    '三月的雨落在屋檐',
    'tea kettle 7 river',
    'pianqu的伞忘在三楼会议室',
  ])('%s is taken', (password) => {
    expect(passwordFault(password, about)).toBeNull()
    expect(passwordSchema.safeParse(password).success).toBe(true)
  })

  test.each([
    ['12345678', '至少12个字符'],
    ['k7#mWq2p!zL', '至少12个字符'],
    ['清晨骑车过', '至少12个字符'],
    ['aaaaaaaaaaaa', '不同的字符太少'],
    ['abababababab', '不同的字符太少'],
    ['Password1234', '最常见'],
    ['iloveyou20251130', '最常见'],
    ['!!Sunshine!!2025', '最常见'],
    ['1qaz2wsx3edc', '最常见'],
    ['ｐａｓｓｗｏｒｄ１２３４', '最常见'],
    ['abcdefghijklmn', '最常见'],
    ['01234567890123', '猜得到'],
    ['pianqu-demo-2025', '猜得到'],
    ['8392017465109', '主要由数字'],
    ['pianqu-diaodu-2025', '猜得到'],
    ['zhuanban123456', '猜得到'],
    ['wangxiaoming2025', '猜得到'],
    ['王晓明20251130', '猜得到'],
    ['锦安区片区调度2025', '猜得到'],
    ['20251130202511', '猜得到'],
  ])('%s is refused: %s', (password, why) => {
    expect(passwordFault(password, about)).toContain(why)
  })
})
