import { z } from 'zod'
import { called, type TrailActions, type TrailSubjects, told } from '../trail/trail-action.ts'
import { codesOf } from '../words/codes-of.ts'
import { listNames } from './list-names.ts'

const named = told(
  z.object({ list: z.enum(codesOf(listNames)), name: z.string() }),
  ({ list, name }) => `${listNames[list]}：「${name}」`,
)

export const savedViewActions = called(named, {
  'view.save': '保存列表视图',
  'view.drop': '删除列表视图',
}) satisfies TrailActions

export const savedViewSubjects = { view: '列表视图' } as const satisfies TrailSubjects
