// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {AppOrder} from "../types/AppOrder.sol";
import {DatasetOrder} from "../types/DatasetOrder.sol";
import {RequestOrder} from "../types/RequestOrder.sol";
import {WorkerpoolOrder} from "../types/WorkerpoolOrder.sol";

/// @title Deals: orders that fit together
interface IHubDeals {
    /// @notice The owner of `workerpool` has a new deal to execute.
    event SchedulerNotice(address indexed workerpool, bytes32 dealid);
    /// @notice `volume` tasks were agreed. Hashes are digests; that of the dataset is 0 without dataset.
    event OrdersMatched(
        bytes32 dealid,
        bytes32 appHash,
        bytes32 datasetHash,
        bytes32 workerpoolHash,
        bytes32 requestHash,
        uint256 volume
    );
    /// @notice The deal is paid by `sponsor` instead of the requester.
    event DealSponsored(bytes32 dealId, address sponsor);

    /// @notice Makes a deal of four orders; the requester pays. Anybody may call.
    /// @dev Locks the price of all tasks from the requester and 30 % of the workerpool price from the scheduler.
    /// Fails with "iExecV5-matchOrders-0xNN": 00 category differs, 01 unknown category, 02 trust, 03 to 05 price of app,
    /// dataset, workerpool, 06 tag not offered by the workerpool, 07 TEE asked of an app that is none, 10 app, 11 dataset
    /// is another one, 12 workerpool restricted by the requester, 13 to 15 dataset, workerpool, requester restricted by the
    /// app, 16 to 18 app, workerpool, requester restricted by the dataset, 19 to 1b app, dataset, requester restricted by the
    /// workerpool, 20, 30, 40 app, dataset, workerpool not registered, 21, 31, 41, 50 app, dataset, workerpool, request
    /// order not authentic, 60 nothing left of an order. `NotAContract`, `ValueTooLarge`, "invalid-signature-format",
    /// "IexecEscrow: Transfer amount exceeds balance".
    /// Rationale: every order is somebody's consent to these terms, so whoever brings them together needs no trust. Without
    /// dataset the dataset order is not looked at at all, since nobody signed it.
    /// @param appOrder the app owner's order
    /// @param datasetOrder the dataset owner's order; of the empty one, without dataset, nothing counts
    /// @param workerpoolOrder the scheduler's order
    /// @param requestOrder the requester's order
    /// @return dealId keccak256(request order's digest, tasks of it consumed before)
    function matchOrders(
        AppOrder calldata appOrder,
        DatasetOrder calldata datasetOrder,
        WorkerpoolOrder calldata workerpoolOrder,
        RequestOrder calldata requestOrder
    ) external returns (bytes32 dealId);

    /// @notice The same, paid by the caller.
    /// @dev Somebody else may match the same orders first, and then the requester pays: a sponsor must not rely on it.
    /// @param appOrder the app owner's order
    /// @param datasetOrder the dataset owner's order; of the empty one, without dataset, nothing counts
    /// @param workerpoolOrder the scheduler's order
    /// @param requestOrder the requester's order
    /// @return dealId the deal's id
    function sponsorMatchOrders(
        AppOrder calldata appOrder,
        DatasetOrder calldata datasetOrder,
        WorkerpoolOrder calldata workerpoolOrder,
        RequestOrder calldata requestOrder
    ) external returns (bytes32 dealId);

    /// @notice How many tasks a match of these orders would have; nothing else of them is checked.
    /// @param appOrder the app owner's order
    /// @param datasetOrder the dataset owner's order; of the empty one, without dataset, nothing counts
    /// @param workerpoolOrder the scheduler's order
    /// @param requestOrder the requester's order
    /// @return a number of tasks; 0 when an order has nothing left
    function computeDealVolume(
        AppOrder calldata appOrder,
        DatasetOrder calldata datasetOrder,
        WorkerpoolOrder calldata workerpoolOrder,
        RequestOrder calldata requestOrder
    ) external view returns (uint256);

    /// @notice Can this dataset be used by a deal made without one (its `params` then list the datasets)?
    /// @dev Answers nothing, or fails with `IncompatibleDatasetOrder`. Nothing is consumed or paid, and neither the
    /// dataset's registration nor its price is looked at.
    /// @param datasetOrder the dataset owner's order
    /// @param dealId the deal
    function assertDatasetDealCompatibility(DatasetOrder calldata datasetOrder, bytes32 dealId) external view;
}
