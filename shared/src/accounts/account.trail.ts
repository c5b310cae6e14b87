import { z } from 'zod'
import { roleNames, roleSchema } from '../access/access.ts'
import {
  called,
  type FieldWords,
  joined,
  saysItAll,
  type TrailActions,
  type TrailSubjects,
  told,
} from '../trail/trail-action.ts'

const added = z.object({ name: z.string(), role: roleSchema, unitCode: z.string().nullable() })

/** The unit is told of it, and finds it by that. */
const ofUnit = told(z.object({ unitCode: z.string().nullable().optional() }), () => '')

type Said = z.output<typeof added>

const wordsOf = ({ name, role, unitCode }: Said, { unitName }: FieldWords) =>
  [name, roleNames[role], unitCode ? unitName(unitCode) : '不属于单位'] as const

/** What differs, before and after; nothing where somebody saved what was there. */
const edited = told(added.extend({ before: added }), ({ before, ...after }, words) => {
  const [was, is] = [wordsOf(before, words), wordsOf(after, words)]
  return joined(is.map((word, index) => word !== was[index] && `${was[index]} → ${word}`))
})

export const accountActions = {
  'account.add': {
    name: '新增账号',
    ...told(added, ({ name, role, unitCode }, { unitName }) =>
      joined([name, roleNames[role], unitCode && unitName(unitCode)]),
    ),
  },
  'account.edit': { name: '更改账号', ...edited },
  ...called(ofUnit, {
    'account.remove': '撤销新增的账号',
    'account.disable': '停用账号',
    'account.enable': '启用账号',
    'account.password': '重设密码',
    'account.drop-second-factor': '解除动态验证码',
  }),
  ...called(saysItAll, {
    'account.own-password': '更换自己的密码',
    'account.begin-second-factor': '申请动态验证码',
    'account.confirm-second-factor': '启用动态验证码',
    'account.demo-password': '设定演示账号的密码',
    'session.sign-in': '登录',
    'session.sign-out': '退出登录',
  }),
  'session.end': {
    name: '结束登录',
    ...told(z.object({ count: z.int() }), ({ count }) => `${count}处`),
  },
  'session.refused': {
    name: '登录被拒绝',
    ...told(z.object({ place: z.string() }), ({ place }) => `来自${place}，用户名或密码不对，或账号已停用`),
  },
} as const satisfies TrailActions

export const accountSubjects = { account: '账号' } as const satisfies TrailSubjects
