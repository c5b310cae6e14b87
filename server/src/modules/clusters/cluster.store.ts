import type { Cluster } from '@pianqu/shared/clusters/cluster.schema.ts'
import type { KeyOf } from '@pianqu/shared/importing/row-key.ts'
import { keyedStore } from '../../db/keyed-store.ts'
import type { TableStore } from '../../db/table-store.ts'
import { clusters } from './cluster.tables.ts'

export const clusterStore: TableStore<Cluster, KeyOf<'clusters'>> = keyedStore(clusters, ['code'])
