import { xlsx } from '../http/endpoint.ts'
import { codesOf } from '../words/codes-of.ts'

/** What is drawn from a snapshot, by the name it is asked for. */
export const documentNames = {
  'bulletin.docx': '通报',
  'table.xlsx': '调度表',
  'supervision.docx': '督办单',
  'meeting.pptx': '会议材料',
  'minutes.docx': '会议纪要',
} as const
export const documentKinds = codesOf(documentNames)
export type DocumentKind = keyof typeof documentNames

const prefix = 'application/vnd.openxmlformats-officedocument.'

/** What browsers are told that a document is. */
export const documentTypes: Readonly<Record<DocumentKind, string>> = {
  'bulletin.docx': `${prefix}wordprocessingml.document`,
  'table.xlsx': xlsx,
  'supervision.docx': `${prefix}wordprocessingml.document`,
  'meeting.pptx': `${prefix}presentationml.presentation`,
  'minutes.docx': `${prefix}wordprocessingml.document`,
}

/** `.docx`: what a file of this kind ends in. */
export const endingOf = (kind: DocumentKind): string => kind.slice(kind.lastIndexOf('.'))
