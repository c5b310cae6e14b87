import type { BodyOf } from '@pianqu/shared/http/endpoint.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { comesRound } from '@pianqu/shared/registry/former.ts'
import type { addRegistryEvent as endpoint } from '@pianqu/shared/registry/registry-event.contract.ts'
import { type RegistryEvent, registryNounNames } from '@pianqu/shared/registry/registry-event.schema.ts'
import type { Change } from '../../db/command.ts'
import { allRegistryEvents, namesOfNoun } from './registry-event.facts.ts'
import { recordEvent } from './registry-event.writes.ts'

type Request = BodyOf<typeof endpoint>
type Names = ReadonlyMap<string, string>

const faulty = (pointer: string, message: string) =>
  new ProblemError('common/malformed', { detail: message, errors: [{ pointer, code: 'custom', message }] })

/** The former name and the code that it stays. */
function renamed(
  { noun, formerCode, formerName }: Request,
  names: Names,
): Pick<RegistryEvent, 'formerName' | 'successors'> {
  const name = names.get(formerCode)
  if (name === undefined) {
    throw faulty('/formerCode', `没有编码为“${formerCode}”的${registryNounNames[noun]}，更名要填现在的编码`)
  }
  if (formerName === null) throw faulty('/formerName', '请填写原名称')
  if (formerName === name) throw faulty('/formerName', `“${name}”就是现在的名称，请填写更名之前的`)
  return { formerName, successors: [formerCode] }
}

/** What it is part of now. */
function gone(
  { kind, noun, formerCode, formerName, successors }: Request,
  names: Names,
): Pick<RegistryEvent, 'formerName' | 'successors'> {
  const codes = [...new Set(successors)]
  const unknown = codes.find((code) => !names.has(code))
  if (unknown !== undefined) {
    throw faulty('/successors', `没有编码为“${unknown}”的${registryNounNames[noun]}，请先导入它`)
  }
  const isMany = kind === 'split'
  if (isMany ? codes.length < 2 : codes.length !== 1) {
    throw faulty('/successors', isMany ? '拆分要填拆成的两个或更多编码' : '请填写现在的一个编码')
  }
  if (!isMany && codes[0] === formerCode) throw faulty('/successors', '原编码和现编码相同，没有变动')
  return { formerName: formerName ?? names.get(formerCode) ?? null, successors: codes }
}

/**
 * Records what happened to a name or a code: papers that use it are read by it from then on. Rows of the registry and what
 * stands on them stay; they are moved by an import, which finds them by either name. Throws common/malformed.
 */
export function addRegistryEvent(change: Change, request: Request): RegistryEvent {
  const { tx, today, audit } = change
  const { kind, noun, formerCode, on, reason, documentNumber } = request
  if (on > today) throw faulty('/on', `生效日期 ${on} 晚于今天（${today}），请到那天再登记`)
  const names = namesOfNoun(tx, noun)
  const event = { kind, noun, formerCode, on, ...(kind === 'rename' ? renamed : gone)(request, names) }
  const known = allRegistryEvents(tx)
  const same = known.find(
    (one) => one.noun === noun && one.formerCode === formerCode && one.formerName === event.formerName,
  )
  if (same) throw faulty('/formerCode', `已登记过（${same.on} 起），要改请先撤回原来的登记`)
  if (comesRound(known, event)) throw faulty('/successors', `按已有的登记，现编码后来又变回了“${formerCode}”，请核对`)
  const eventId = recordEvent(change, { ...event, reason, documentNumber })
  audit({ action: 'registry.add', subject: `registry:${eventId}`, detail: { ...event, reason, documentNumber } })
  return { eventId, ...event }
}
