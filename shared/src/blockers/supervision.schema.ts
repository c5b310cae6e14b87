import { codesOf } from '../words/codes-of.ts'

/** 督办单 in three colours: some working days before the due day, on it, and once it has passed (domain §6). */
export const supervisionColourNames = { blue: '蓝色：临期', yellow: '黄色：到期', red: '红色：逾期' } as const
export const supervisionColours = codesOf(supervisionColourNames)
export type SupervisionColour = keyof typeof supervisionColourNames

export const supervisionStateNames = {
  issued: '待签收',
  signed: '已签收，待反馈',
  reported: '已反馈，待办结',
  done: '已办结',
} as const
export const supervisionStates = codesOf(supervisionStateNames)
export type SupervisionState = keyof typeof supervisionStateNames
