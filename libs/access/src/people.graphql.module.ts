import { Module } from '@nestjs/common';
import { AccessModule } from './access.module.js';
import { DeparturesResolver } from './departures/departures.resolver.js';
import { InvitationsResolver } from './invitations/invitations.resolver.js';
import { PeopleModule } from './people.module.js';
import { PeopleResolver } from './people/people.resolver.js';
import { PermissionListResolver } from './permission-list/permission-list.resolver.js';
import { AccessRequestsResolver } from './requests/access-requests.resolver.js';
import { TenantsResolver } from './tenants/tenants.resolver.js';

@Module({ imports: [AccessModule, PeopleModule], providers: [PeopleResolver, InvitationsResolver, AccessRequestsResolver, DeparturesResolver, TenantsResolver, PermissionListResolver] })
export class PeopleGraphqlModule {}
