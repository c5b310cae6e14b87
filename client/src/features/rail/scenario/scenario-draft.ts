import type { RailScenario } from '@pianqu/shared/rail/rail-scenario.schema.ts'
import { dayOfText } from '../../../ui/text/day-text.ts'
import type { ChangeKind } from './scenario-plan.ts'

/** What stands in the fields, as typed. */
export interface Draft {
  readonly kind: ChangeKind
  readonly code: string | null
  readonly day: string
  readonly months: string
  readonly name: string
  readonly longitude: string
  readonly latitude: string
}

export const emptyDraft = (kind: ChangeKind): Draft => ({
  kind,
  code: null,
  day: '',
  months: '',
  name: '',
  longitude: '',
  latitude: '',
})

/** A change to make, or what is wrong in one sentence. */
type Read = { readonly change: RailScenario } | { readonly fault: string }

const maxMonths = 600

export function readDraft(draft: Draft): Read {
  switch (draft.kind) {
    case 'delay':
      return readDelay(draft)
    case 'drop':
      return draft.code ? { change: { drop: [draft.code] } } : { fault: '请选择线路或站点。' }
    case 'move':
      return readMove(draft)
    case 'add':
      return readAdd(draft)
  }
}

function readDelay({ code, day, months }: Draft): Read {
  if (!code) return { fault: '请选择线路或站点。' }
  if (day.trim() !== '') {
    const to = dayOfText(day)
    return to ? { change: { delay: [{ code, to }] } } : { fault: '新的开通日期应为 2027-06-30 这样存在的一天。' }
  }
  const count = Number(months)
  if (months.trim() === '' || !Number.isInteger(count) || count === 0 || Math.abs(count) > maxMonths) {
    return { fault: `请填写新的开通日期，或填写推迟几个月：不为0的整数，提前写负数，不超过${maxMonths}。` }
  }
  return { change: { delay: [{ code, months: count }] } }
}

function readMove(draft: Draft): Read {
  if (!draft.code) return { fault: '请选择要移动的站点。' }
  const place = readPlace(draft)
  if ('fault' in place) return place
  return { change: { move: [{ code: draft.code, to: [place.longitude, place.latitude] }] } }
}

function readAdd(draft: Draft): Read {
  const place = readPlace(draft)
  if ('fault' in place) return place
  const openedOn = dayOfText(draft.day)
  if (!openedOn) return { fault: '请填写开通日期，例如 2027-06-30：没有开通的一天，就说不出哪天达标。' }
  const name = draft.name.trim().slice(0, 60)
  return { change: { add: [{ ...place, ...(name && { name }), openedOn }] } }
}

type Place = { readonly longitude: number; readonly latitude: number } | { readonly fault: string }

function readPlace({ longitude, latitude }: Draft): Place {
  const [east, north] = [Number(longitude), Number(latitude)]
  const isGiven = longitude.trim() !== '' && latitude.trim() !== ''
  if (!isGiven || !Number.isFinite(east) || !Number.isFinite(north)) {
    return { fault: '请填写经度和纬度，用 WGS-84 的十进制度，例如 104.0657 和 30.6595。' }
  }
  if (Math.abs(north) > 90 || Math.abs(east) > 180) {
    return { fault: '纬度应在 −90 到 90 之间，经度应在 −180 到 180 之间；请核对经度和纬度是否填反。' }
  }
  return { longitude: east, latitude: north }
}
