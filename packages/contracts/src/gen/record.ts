import type * as grpc from '@grpc/grpc-js';
import type { EnumTypeDefinition, MessageTypeDefinition } from '@grpc/proto-loader';

import type { RecordInit as _strongroom_audit_v1_RecordInit, Record as _strongroom_audit_v1_Record } from './strongroom/audit/v1/Record.ts';
import type { RecordItemInit as _strongroom_audit_v1_RecordItemInit, RecordItem as _strongroom_audit_v1_RecordItem } from './strongroom/audit/v1/RecordItem.ts';
import type { RowChangeInit as _strongroom_audit_v1_RowChangeInit, RowChange as _strongroom_audit_v1_RowChange } from './strongroom/audit/v1/RowChange.ts';

type SubtypeConstructor<Constructor extends new (...args: any) => any, Subtype> = {
  new(...args: ConstructorParameters<Constructor>): Subtype;
};

export interface ProtoGrpcType {
  strongroom: {
    audit: {
      v1: {
        Outcome: EnumTypeDefinition
        Phase: EnumTypeDefinition
        Record: MessageTypeDefinition<_strongroom_audit_v1_RecordInit, _strongroom_audit_v1_Record>
        RecordItem: MessageTypeDefinition<_strongroom_audit_v1_RecordItemInit, _strongroom_audit_v1_RecordItem>
        RowChange: MessageTypeDefinition<_strongroom_audit_v1_RowChangeInit, _strongroom_audit_v1_RowChange>
      }
    }
  }
}

