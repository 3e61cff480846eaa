/* Written by `npm run codegen`. Do not edit. */
import { document } from '../document.js';
import type {
  CorrectMeasurementMutation,
  CorrectMeasurementMutationVariables,
  CreateIndicatorMutation,
  CreateIndicatorMutationVariables,
  IndicatorChoicesQuery,
  IndicatorChoicesQueryVariables,
  IndicatorListQuery,
  IndicatorListQueryVariables,
  IndicatorPageQuery,
  IndicatorPageQueryVariables,
  RetireIndicatorMutation,
  RetireIndicatorMutationVariables,
  SetBreakdownMutation,
  SetBreakdownMutationVariables,
  SetSmallCountThresholdMutation,
  SetSmallCountThresholdMutationVariables,
  UpdateIndicatorMutation,
  UpdateIndicatorMutationVariables,
} from '../generated.js';

export const CorrectMeasurement = /* @__PURE__ */ document<CorrectMeasurementMutation, CorrectMeasurementMutationVariables>('CorrectMeasurement', '4bd7ceb48a');
export const CreateIndicator = /* @__PURE__ */ document<CreateIndicatorMutation, CreateIndicatorMutationVariables>('CreateIndicator', 'ac23a60f69');
export const IndicatorChoices = /* @__PURE__ */ document<IndicatorChoicesQuery, IndicatorChoicesQueryVariables>('IndicatorChoices', '3b66dbd859');
export const IndicatorList = /* @__PURE__ */ document<IndicatorListQuery, IndicatorListQueryVariables>('IndicatorList', 'd78484beaa');
export const IndicatorPage = /* @__PURE__ */ document<IndicatorPageQuery, IndicatorPageQueryVariables>('IndicatorPage', 'bfa8fcb631');
export const RetireIndicator = /* @__PURE__ */ document<RetireIndicatorMutation, RetireIndicatorMutationVariables>('RetireIndicator', '212b924d5d');
export const SetBreakdown = /* @__PURE__ */ document<SetBreakdownMutation, SetBreakdownMutationVariables>('SetBreakdown', '178263c9dd');
export const SetSmallCountThreshold = /* @__PURE__ */ document<SetSmallCountThresholdMutation, SetSmallCountThresholdMutationVariables>('SetSmallCountThreshold', 'd547fc9664');
export const UpdateIndicator = /* @__PURE__ */ document<UpdateIndicatorMutation, UpdateIndicatorMutationVariables>('UpdateIndicator', 'a3332b7599');