import type { Blocker, BlockerRow } from '@pianqu/shared/blockers/blocker.contract.ts'
import type { Client, Reply } from '../city.ts'
import { sent } from './adjustment-kit.ts'

export const blockers = '/api/blockers'

export const content = {
  projectCode: 'P1',
  type: '用地',
  text: '专用线用地指标缺126亩，无法报批',
  ask: '请市级统筹调剂年度计划指标',
}

/** Raises a blocker of P1, which is the first district's. */
export const raised = (client: Client, given: object = {}): Promise<Blocker> =>
  sent<Blocker>(client.post(blockers, { ...content, ...given }), 201)

export const step = (client: Client, { id, version }: Pick<Blocker, 'id' | 'version'>, body: object): Promise<Reply> =>
  client.post(`${blockers}/${id}/steps`, { version, ...body })

export const stepped = (client: Client, blocker: Pick<Blocker, 'id' | 'version'>, body: object): Promise<Blocker> =>
  sent<Blocker>(step(client, blocker, body))

export const page = (client: Client, { id }: Pick<Blocker, 'id'>): Promise<Blocker> =>
  sent<Blocker>(client.get(`${blockers}/${id}`))

export const listed = async (client: Client, query = ''): Promise<BlockerRow[]> =>
  (await sent<{ rows: BlockerRow[] }>(client.get(`${blockers}${query}`))).rows
