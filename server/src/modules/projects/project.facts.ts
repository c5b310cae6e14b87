import { type Database, statement } from '../../db/database.ts'
import { projects } from './project.tables.ts'

const everyName = statement((orm) => orm.select({ code: projects.code, name: projects.name }).from(projects).prepare())

export const projectNames = (db: Database): Map<string, string> =>
  new Map(
    everyName(db)
      .all()
      .map(({ code, name }) => [code, name]),
  )
