import type * as grpc from '@grpc/grpc-js';
import type { MessageTypeDefinition } from '@grpc/proto-loader';

import type { ProtectedRowInit as _strongroom_row_v1_ProtectedRowInit, ProtectedRow as _strongroom_row_v1_ProtectedRow } from './strongroom/row/v1/ProtectedRow.ts';

type SubtypeConstructor<Constructor extends new (...args: any) => any, Subtype> = {
  new(...args: ConstructorParameters<Constructor>): Subtype;
};

export interface ProtoGrpcType {
  strongroom: {
    row: {
      v1: {
        ProtectedRow: MessageTypeDefinition<_strongroom_row_v1_ProtectedRowInit, _strongroom_row_v1_ProtectedRow>
      }
    }
  }
}

