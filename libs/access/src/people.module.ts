import { Module, type OnModuleInit } from '@nestjs/common';
import { AuditModule } from '#audit';
import { MailTemplates } from '#platform';
import { AccessModule } from './access.module.js';
import { DepartureMail } from './departures/departure.mail.js';
import { Departures } from './departures/departures.service.js';
import { DormantMail } from './dormancy/dormant.mail.js';
import { SweepDormant } from './dormancy/dormancy.jobs.js';
import { Dormancy } from './dormancy/dormancy.service.js';
import { InvitationMail } from './invitations/invitation.mail.js';
import { Invitations } from './invitations/invitations.service.js';
import { AddressCorrectedMail } from './people/address-corrected.mail.js';
import { Erasable } from './people/erasable.service.js';
import { PeopleRepository } from './people/people.repository.js';
import { People } from './people/people.service.js';
import { PersonCorrections } from './people/person-correction.service.js';
import { RequestArrivedMail, RequestConfirmMail, RequestDecidedMail } from './requests/access-request.mails.js';
import { AccessRequests } from './requests/access-requests.service.js';
import { Spaces } from './tenants/spaces.service.js';
import { Tenants } from './tenants/tenants.service.js';

const services = [PeopleRepository, People, PersonCorrections, Erasable, Invitations, AccessRequests, Departures, Dormancy, Tenants, Spaces];
const mails = [InvitationMail, RequestConfirmMail, RequestArrivedMail, RequestDecidedMail, DepartureMail, DormantMail, AddressCorrectedMail];

/** Who comes, stays and leaves, and the spaces they are in; the worker needs it for the mails and the daily job. */
@Module({ imports: [AuditModule, AccessModule], providers: [...services, ...mails, SweepDormant], exports: services })
export class PeopleModule implements OnModuleInit {
  constructor(
    private readonly templates: MailTemplates,
    private readonly invitation: InvitationMail,
    private readonly confirm: RequestConfirmMail,
    private readonly arrived: RequestArrivedMail,
    private readonly decided: RequestDecidedMail,
    private readonly departure: DepartureMail,
    private readonly dormant: DormantMail,
    private readonly corrected: AddressCorrectedMail,
  ) {}

  onModuleInit(): void {
    for (const mail of [this.invitation, this.confirm, this.arrived, this.decided, this.departure, this.dormant, this.corrected]) this.templates.register(mail);
  }
}
