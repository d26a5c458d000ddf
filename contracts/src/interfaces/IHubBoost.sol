// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {AppOrder} from "../types/AppOrder.sol";
import {DatasetOrder} from "../types/DatasetOrder.sol";
import {DealBoost} from "../types/DealBoost.sol";
import {RequestOrder} from "../types/RequestOrder.sol";
import {WorkerpoolOrder} from "../types/WorkerpoolOrder.sol";

/// @title Boost: trust at most 1, one transaction per result
/// @notice Shares orders and the escrow with the classic deals. Failures are texts that begin with "PocoBoost: ".
interface IHubBoost {
    /// @notice The owner of `workerpool` has a new Boost deal; what is not stored is said here only.
    event SchedulerNoticeBoost(
        address indexed workerpool,
        bytes32 dealId,
        address app,
        address dataset,
        uint256 category,
        bytes32 tag,
        string params,
        address beneficiary
    );
    event ResultPushedBoost(bytes32 dealId, uint256 index, bytes results);
    event DealSponsoredBoost(bytes32 dealId, address sponsor);

    /// @notice Makes a Boost deal of four orders; the requester pays. Anybody may call.
    function matchOrdersBoost(
        AppOrder calldata appOrder,
        DatasetOrder calldata datasetOrder,
        WorkerpoolOrder calldata workerpoolOrder,
        RequestOrder calldata requestOrder
    ) external returns (bytes32 dealId);
    /// @notice The same, paid by the caller.
    function sponsorMatchOrdersBoost(
        AppOrder calldata appOrder,
        DatasetOrder calldata datasetOrder,
        WorkerpoolOrder calldata workerpoolOrder,
        RequestOrder calldata requestOrder
    ) external returns (bytes32 dealId);
    /// @notice The caller, a worker, delivers task `index` (from 0) of a deal, and everybody is paid.
    function pushResultBoost(
        bytes32 dealId,
        uint256 index,
        bytes calldata results,
        bytes calldata resultsCallback,
        bytes calldata authorizationSign,
        address enclaveChallenge,
        bytes calldata enclaveSign
    ) external;
    /// @notice Refunds a task that was not delivered in time. Anybody may call.
    function claimBoost(bytes32 dealId, uint256 index) external;
    /// @notice Zeros if unknown.
    function viewDealBoost(bytes32 id) external view returns (DealBoost memory);
}
