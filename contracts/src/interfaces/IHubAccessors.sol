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
    function viewDeal(bytes32 id) external view returns (Deal memory);
    /// @notice For a Boost task only the status is set.
    function viewTask(bytes32 id) external view returns (Task memory);
    function viewContribution(bytes32 taskid, address worker) external view returns (Contribution memory);
    function viewScore(address worker) external view returns (uint256);
    function viewAccount(address account) external view returns (Account memory);
    /// @notice Tasks consumed of the order with this digest.
    function viewConsumed(bytes32 id) external view returns (uint256 consumed);
    /// @notice Who presigned the order with this digest.
    function viewPresigned(bytes32 id) external view returns (address signer);
    /// @notice `UnknownCategory` out of range.
    function viewCategory(uint256 catid) external view returns (Category memory);
    function countCategory() external view returns (uint256);
    /// @notice Reads the entry, registered or not.
    function viewApp(address app) external view returns (AppInfo memory);
    /// @notice Reads the entry, registered or not.
    function viewDataset(address dataset) external view returns (DatasetInfo memory);
    /// @notice Reads the entry, registered or not.
    function viewWorkerpool(address workerpool) external view returns (WorkerpoolInfo memory);
    /// @notice The callback data of a completed task (ERC-1154, pull side); "task-pending" before.
    function resultFor(bytes32 id) external view returns (bytes memory);

    function appregistry() external view returns (address);
    function datasetregistry() external view returns (address);
    function workerpoolregistry() external view returns (address);
    /// @notice Who authorizes contributions made by an enclave instead of the scheduler; 0 for nobody.
    function teebroker() external view returns (address);
    /// @notice Gas given to a callback.
    function callbackgas() external view returns (uint256);

    /// @notice Contributions are taken during this many times the category's time: 7.
    function contribution_deadline_ratio() external view returns (uint256);
    /// @notice Reveals are taken during this many times the category's time: 2.
    function reveal_deadline_ratio() external view returns (uint256);
    /// @notice A task must be final within this many times the category's time: 10.
    function final_deadline_ratio() external view returns (uint256);
    /// @notice Percentage of its price that a scheduler stakes on a task: 30.
    function workerpool_stake_ratio() external view returns (uint256);
    /// @notice Percentage of the kitty that a finalized task takes: 10.
    function kitty_ratio() external view returns (uint256);
    /// @notice Least that a finalized task takes of the kitty, in nRLC: 1 RLC.
    function kitty_min() external view returns (uint256);
    /// @notice The account whose frozen balance is the kitty.
    function kitty_address() external view returns (address);
    /// @notice Purpose of a group's members in ERC-734 contracts: 4.
    function groupmember_purpose() external view returns (uint256);
}
