// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IHubAccessors} from "./IHubAccessors.sol";
import {IHubBoost} from "./IHubBoost.sol";
import {IHubConfiguration} from "./IHubConfiguration.sol";
import {IHubDeals} from "./IHubDeals.sol";
import {IHubErrors} from "./IHubErrors.sol";
import {IHubEscrow} from "./IHubEscrow.sol";
import {IHubLegacy} from "./IHubLegacy.sol";
import {IHubOrders} from "./IHubOrders.sol";
import {IHubSettlement} from "./IHubSettlement.sol";
import {IHubTasks} from "./IHubTasks.sol";

/// @title The hub of the computing market: everything at one address
/// @notice Unknown functions and plain transfers of coins answer "fallback-disabled". (Where the chain's coin is RLC the hub
/// has `INativeEscrow` in place of `IHubEscrow`.)
interface IHub is
    IHubErrors,
    IHubEscrow,
    IHubOrders,
    IHubDeals,
    IHubTasks,
    IHubSettlement,
    IHubAccessors,
    IHubLegacy,
    IHubConfiguration,
    IHubBoost
{}
