import { testEveryRoute } from './every-route.ts'
import { desk } from './visit.ts'

testEveryRoute(desk)
