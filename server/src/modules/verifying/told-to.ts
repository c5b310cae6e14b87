import type { Actor } from '@pianqu/shared/access/access.ts'
import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import type { verifyTrail } from '@pianqu/shared/trail/trail.contract.ts'
import type { TrailFault } from '@pianqu/shared/trail/trail-fault.ts'

/** What is said to an administrator in place of a record, a figure or a file of the business. */
const withheld: Readonly<Partial<Record<TrailFault['kind'], string>>> = {
  'figure-changed': '有业务数字与操作记录不符，内容不对系统管理员显示',
  'row-changed': '有业务数据在系统之外被改动，内容不对系统管理员显示',
  'result-changed': '有考核结果与发布时的校验值不符，内容不对系统管理员显示',
  'file-missing': '有原始文件不见了，名称不对系统管理员显示',
  'file-changed': '有原始文件被改动，名称不对系统管理员显示',
}

/** What verification found, as far as this person reads it: an administrator is told that, and of what kind, and no figure (domain §13). */
export function toldTo({ role }: Pick<Actor, 'role'>, found: ReplyOf<typeof verifyTrail>): ReplyOf<typeof verifyTrail> {
  if (role !== 'admin') return found
  const faults = found.faults.map((fault) => {
    const message = withheld[fault.kind]
    return message === undefined ? fault : { ...fault, subject: null, message }
  })
  return { ...found, faults }
}
