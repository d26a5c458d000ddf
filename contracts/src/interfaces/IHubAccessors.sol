// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Account} from "../types/Account.sol";
import {Category} from "../types/Category.sol";
import {Contribution} from "../types/Contribution.sol";
import {Deal} from "../types/Deal.sol";
import {AppInfo, DatasetInfo, WorkerpoolInfo} from "../types/EntryInfo.sol";
import {Task} from "../types/Task.sol";

/// @title What can be read of the hub
/// @notice Unknown ids answer zeros unless said otherwise.
interface IHubAccessors {
    /// @notice The terms of a deal, as they were matched.
    /// @param id the deal
    /// @return all its terms
    function viewDeal(bytes32 id) external view returns (Deal memory);
    /// @notice For a Boost task only the status is set.
    /// @param id the task
    /// @return all of it
    function viewTask(bytes32 id) external view returns (Task memory);
    /// @notice A worker's contribution to a task.
    /// @param taskid the task
    /// @param worker the worker
    /// @return its state, hash, seal, enclave and weight
    function viewContribution(bytes32 taskid, address worker) external view returns (Contribution memory);
    /// @notice How often a worker was right, less what it lost by being wrong.
    /// @param worker whose
    /// @return the score
    function viewScore(address worker) external view returns (uint256);
    /// @notice What an account has.
    /// @param account whose
    /// @return free and frozen balance, in nRLC
    function viewAccount(address account) external view returns (Account memory);
    /// @notice Tasks consumed of the order with this digest.
    /// @param id the order's digest
    /// @return consumed tasks; all of its volume once it is revoked
    function viewConsumed(bytes32 id) external view returns (uint256 consumed);
    /// @notice Who presigned the order with this digest.
    /// @param id the order's digest
    /// @return signer 0 for nobody
    function viewPresigned(bytes32 id) external view returns (address signer);
    /// @notice `UnknownCategory` out of range.
    /// @param catid its number
    /// @return name, description and time
    function viewCategory(uint256 catid) external view returns (Category memory);
    /// @notice How many categories there are.
    /// @return their number
    function countCategory() external view returns (uint256);
    /// @notice Reads the entry, registered or not.
    /// @param app the entry
    /// @return what the app tells of itself
    function viewApp(address app) external view returns (AppInfo memory);
    /// @notice Reads the entry, registered or not.
    /// @param dataset the entry
    /// @return what the dataset tells of itself
    function viewDataset(address dataset) external view returns (DatasetInfo memory);
    /// @notice Reads the entry, registered or not.
    /// @param workerpool the entry
    /// @return what the workerpool tells of itself
    function viewWorkerpool(address workerpool) external view returns (WorkerpoolInfo memory);
    /// @notice The callback data of a completed task (ERC-1154, pull side); "task-pending" before.
    /// @param id the task
    /// @return the data
    function resultFor(bytes32 id) external view returns (bytes memory);

    /// @notice Which apps are let in.
    /// @return the registry's address
    function appregistry() external view returns (address);
    /// @notice Which datasets are let in.
    /// @return the registry's address
    function datasetregistry() external view returns (address);
    /// @notice Which workerpools are let in.
    /// @return the registry's address
    function workerpoolregistry() external view returns (address);
    /// @notice Who authorizes contributions made by an enclave instead of the scheduler; 0 for nobody.
    /// @return the broker's address
    function teebroker() external view returns (address);
    /// @notice Gas given to a callback.
    /// @return units of gas
    function callbackgas() external view returns (uint256);

    /// @notice Contributions are taken during this many times the category's time: 7.
    /// @return 7
    function contribution_deadline_ratio() external view returns (uint256);
    /// @notice Reveals are taken during this many times the category's time: 2.
    /// @return 2
    function reveal_deadline_ratio() external view returns (uint256);
    /// @notice A task must be final within this many times the category's time: 10.
    /// @return 10
    function final_deadline_ratio() external view returns (uint256);
    /// @notice Percentage of its price that a scheduler stakes on a task: 30.
    /// @return 30
    function workerpool_stake_ratio() external view returns (uint256);
    /// @notice Percentage of the kitty that a finalized task takes: 10.
    /// @return 10
    function kitty_ratio() external view returns (uint256);
    /// @notice Least that a finalized task takes of the kitty, in nRLC: 1 RLC.
    /// @return 1,000,000,000
    function kitty_min() external view returns (uint256);
    /// @notice The account whose frozen balance is the kitty.
    /// @return an account that nobody has the key of
    function kitty_address() external view returns (address);
    /// @notice Purpose of a group's members in ERC-734 contracts: 4.
    /// @return 4
    function groupmember_purpose() external view returns (uint256);
}
