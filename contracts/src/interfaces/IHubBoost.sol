// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {AppOrder} from "../types/AppOrder.sol";
import {DatasetOrder} from "../types/DatasetOrder.sol";
import {DealBoost} from "../types/DealBoost.sol";
import {RequestOrder} from "../types/RequestOrder.sol";
import {WorkerpoolOrder} from "../types/WorkerpoolOrder.sol";

/// @title Boost: trust at most 1, one transaction per result
/// @notice Shares orders and the escrow with the classic deals: an order can be consumed partly by each. Workers stake
/// nothing; the scheduler does as usual. Failures are texts that begin with "PocoBoost: ", given below without it.
/// @dev Rationale: at trust 1 the scheduler vouches for its workers anyway, so one signature of its and one transaction of the
/// worker's are enough. Who paid is who is charged and refunded, the sponsor if there is one; and without dataset nothing is
/// locked for one, whatever the dataset order says, which nobody signed.
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
    /// @dev In order: "Bad trust level" (above 1), "Category mismatch", "Unknown category", "Overpriced app", "... dataset",
    /// "... workerpool", "Workerpool tag does not match demand" (framework bits of the dataset count here), "App tag does not
    /// match demand", "App mismatch", "Dataset mismatch", "Workerpool restricted by request order", "Dataset (Workerpool,
    /// Requester) restricted by app order", "App (Workerpool, Requester) restricted by dataset order", "App (Dataset,
    /// Requester) restricted by workerpool order", for app, dataset and workerpool "... not registered" and "Invalid ... order
    /// signature", "Invalid request order signature", "One or more orders consumed".
    /// `SafeCastOverflowedUintDowncast` for a price above 96 bits, or more than 65,535 tasks of a request; otherwise as
    /// `matchOrders`.
    /// @param appOrder the app owner's order
    /// @param datasetOrder the dataset owner's order; of the empty one, without dataset, nothing counts
    /// @param workerpoolOrder the scheduler's order
    /// @param requestOrder the requester's order
    /// @return dealId the deal's id
    function matchOrdersBoost(
        AppOrder calldata appOrder,
        DatasetOrder calldata datasetOrder,
        WorkerpoolOrder calldata workerpoolOrder,
        RequestOrder calldata requestOrder
    ) external returns (bytes32 dealId);
    /// @notice The same, paid by the caller.
    /// @param appOrder the app owner's order
    /// @param datasetOrder the dataset owner's order; of the empty one, without dataset, nothing counts
    /// @param workerpoolOrder the scheduler's order
    /// @param requestOrder the requester's order
    /// @return dealId the deal's id
    function sponsorMatchOrdersBoost(
        AppOrder calldata appOrder,
        DatasetOrder calldata datasetOrder,
        WorkerpoolOrder calldata workerpoolOrder,
        RequestOrder calldata requestOrder
    ) external returns (bytes32 dealId);
    /// @notice The caller, a worker, delivers task `index` (from 0) of a deal, and everybody is paid.
    /// @dev "Unknown task", "Task status not unset", "Deadline reached", "Tag requires enclave challenge", "Invalid
    /// contribution authorization signature", "Invalid enclave signature", "Callback requires data", "Not enough gas after
    /// callback". The enclave signs keccak256(worker, task, keccak256(results)), of the callback's data if there is a callback.
    /// @param dealId the deal
    /// @param index index of the task inside the deal, from 0
    /// @param results where the result is, or the result
    /// @param resultsCallback what the deal's callback receives; needed if there is one
    /// @param authorizationSign ERC-191 signature of the scheduler, or of the TEE broker for an enclave, over
    /// keccak256(worker, task, enclave)
    /// @param enclaveChallenge key of the enclave that computed it; 0 without
    /// @param enclaveSign ERC-191 signature of the enclave, see above
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
    /// @dev "Unknown task", "Task status not unset", "Deadline not reached". The scheduler's stake goes to the kitty.
    /// @param dealId the deal
    /// @param index index of the task inside the deal, from 0
    function claimBoost(bytes32 dealId, uint256 index) external;
    /// @notice Zeros if unknown.
    /// @param id the deal
    /// @return all that is kept of it
    function viewDealBoost(bytes32 id) external view returns (DealBoost memory);
}
