import type { KeyOf } from '@pianqu/shared/importing/row-key.ts'
import type { Project } from '@pianqu/shared/projects/project.schema.ts'
import { keyedStore } from '../../db/keyed-store.ts'
import type { TableStore } from '../../db/table-store.ts'
import { projects } from './project.tables.ts'

export const projectStore: TableStore<Project, KeyOf<'projects'>> = keyedStore(projects, ['code'])
